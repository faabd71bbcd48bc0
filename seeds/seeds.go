// Package seeds holds the reports that come with the program: two accounts of
// one event, as two newspapers might have told it. The newspapers and their
// reporters are invented; who claims what inside the reports is not.
//
// Any report that is put into this folder as a .txt, .md or .html file is bundled
// with the next build. Its name must be one that a module may hold: no quotation
// marks, colons, asterisks or question marks.
package seeds

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

// FS holds every file of the folder. The pattern takes them all, as a pattern for
// an ending that no file has would not build; [Names] tells which are reports.
//
//go:embed *
var FS embed.FS

// Names lists the bundled reports by their names in [FS], in order.
func Names() []string {
	var names []string
	// Walking an embedded file system cannot fail.
	_ = fs.WalkDir(FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && isReport(name) {
			names = append(names, name)
		}
		return nil
	})
	return names
}

func isReport(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".md", ".html", ".htm":
		return true
	}
	return false
}
