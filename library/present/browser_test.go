package present

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestPageInABrowser opens the page in a browser, where one is installed, with
// the network out of reach.
func TestPageInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("starting a browser takes seconds")
	}
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
			break
		}
	}
	if browser == "" {
		t.Skip("no Chromium is installed")
	}
	dir := scratch(t)
	page, control := filepath.Join(dir, "page.html"), filepath.Join(dir, "control.html")
	f, err := os.Create(page)
	if err != nil {
		t.Fatal(err)
	}
	if err := ComparisonHTML(f, flood()); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(control, []byte("<p id=control>Shown</p>"), 0o600); err != nil {
		t.Fatal(err)
	}
	if dom, err := shown(t, browser, control); err != nil || !strings.Contains(dom, "Shown") {
		t.Skipf("this browser shows no page here: %v", err)
	}
	dom, err := shown(t, browser, page)
	if err != nil {
		t.Skipf("the browser failed: %v", err)
	}
	for _, want := range []string{`id="a1"`, `id="b3"`, "12 is less than 20", "The army sent boats."} {
		if !strings.Contains(dom, want) {
			t.Errorf("the browser does not show %q", want)
		}
	}
}

// shown opens a page in the browser and returns what it made of it.
func shown(t *testing.T, browser, page string) (string, error) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--disable-dev-shm-usage",
		"--user-data-dir="+scratch(t), "--proxy-server=127.0.0.1:1", "--dump-dom", "file://"+page)
	cmd.WaitDelay = 10 * time.Second // its children may hold the pipe open
	out, err := cmd.Output()
	return string(out), err
}

// scratch makes a folder that is taken away after the test as far as possible: a
// browser's children may still write to it, which t.TempDir takes for a failure.
func scratch(t *testing.T) string {
	dir, err := os.MkdirTemp("", "browser")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}
