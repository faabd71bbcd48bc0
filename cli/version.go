package cli

import (
	"cmp"
	"runtime/debug"
)

// version returns what --version says: the release's number, or what the build
// recorded of the source that it was made from.
func version(release string) string {
	info, ok := debug.ReadBuildInfo()
	if release != "" || !ok {
		return cmp.Or(release, "unknown")
	}
	var revision, day, changed string
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			revision = s.Value[:min(12, len(s.Value))]
		case "vcs.time":
			day = s.Value[:min(len("2006-01-02"), len(s.Value))]
		case "vcs.modified":
			if s.Value == "true" {
				changed = ", changed since"
			}
		}
	}
	if revision == "" {
		if v := info.Main.Version; v != "" && v != "(devel)" {
			return v
		}
		return "unknown (built from a source tree)"
	}
	return "built from " + revision + " of " + day + changed
}
