package source_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"parallax/source"
)

// TestAddresses reads pages from a server of its own: each gives its title and
// outlet, or one line that says what is wrong and what to do.
func TestAddresses(t *testing.T) {
	pages := http.NewServeMux()
	serve := func(path, kind, body string) {
		pages.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			_, _ = w.Write([]byte(body))
		})
	}
	story := strings.Repeat("<p>The ferry went down off the cape on Monday with eleven people on board, the coast guard said.</p>", 4)
	serve("/story", "text/html; charset=utf-8", "<html><head><title>Ferry sinks</title></head><body><article><h1>Ferry sinks</h1>"+story+"</article></body></html>")
	serve("/latin.txt", "text/plain; charset=windows-1251", "\xcf\xe0\xf0\xee\xec \xe7\xe0\xf2\xee\xed\xf3\xeb\n\n\xcd\xe0 \xe1\xee\xf0\xf2\xf3 \xe1\xfb\xeb\xee 11.")
	serve("/notes", "text/markdown", "# Ferry lost\n\nEleven were on board.")
	serve("/paper", "application/pdf", "%PDF-1.7")
	serve("/empty", "text/plain", "")
	pages.Handle("/moved", http.RedirectHandler("/story", http.StatusFound))
	pages.HandleFunc("/paid", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) })
	server := httptest.NewServer(pages)
	defer server.Close()
	gone := httptest.NewServer(pages)
	gone.Close()

	for _, c := range []struct{ address, title, failure string }{
		{server.URL + "/story", "Ferry sinks", ""},
		{server.URL + "/moved", "Ferry sinks", ""},
		{server.URL + "/latin.txt", "Паром затонул", ""},
		{server.URL + "/notes", "Ferry lost", ""},
		{server.URL + "/paper", "", "it is application/pdf, not a page of text; give the address of a report"},
		{server.URL + "/empty", "", "it is empty; "},
		{server.URL + "/none", "", "the server answers 404 Not Found; check the address"},
		{server.URL + "/paid", "", "refuses to give it (403 Forbidden); open it in a browser, save the page and name the file"},
		{gone.URL + "/story", "", "it cannot be reached ("},
		{"http://[::bad/", "", "it is no address; write it as https://host/page"},
	} {
		calls := 0
		err := source.Files(context.Background(), []string{c.address}, nil, func(it source.Item) {
			calls++
			switch {
			case c.failure == "" && (it.Err != nil || it.Article.Title != c.title || it.Article.Source != "127.0.0.1" || it.Article.Location != c.address):
				t.Errorf("%s: got %q by %q at %q (%v), want %q", c.address, it.Article.Title, it.Article.Source, it.Article.Location, it.Err, c.title)
			case c.failure != "" && (it.Err == nil || !strings.Contains(it.Err.Error(), c.failure)):
				t.Errorf("%s: got %v, want %q", c.address, it.Err, c.failure)
			}
		})
		if err != nil || calls != 1 {
			t.Errorf("%s: %d items (%v)", c.address, calls, err)
		}
	}
}
