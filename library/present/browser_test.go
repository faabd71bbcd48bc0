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
	page := filepath.Join(t.TempDir(), "page.html")
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
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions",
		"--user-data-dir="+t.TempDir(), "--proxy-server=127.0.0.1:1",
		"--dump-dom", "file://"+page)
	out, err := cmd.Output()
	if ctx.Err() != nil {
		t.Skip("the browser did not start in time")
	}
	if err != nil {
		t.Fatalf("%s: %v", browser, err)
	}
	for _, want := range []string{`id="a1"`, `id="b3"`, "12 is less than 20", "The army sent boats."} {
		if !strings.Contains(string(out), want) {
			t.Errorf("the browser does not show %q", want)
		}
	}
}
