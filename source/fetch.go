package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// fetchTime is how long an address may take to be read whole.
const fetchTime = 30 * time.Second

// isAddress tells whether a path is the address of a page on the web.
func isAddress(path string) bool {
	scheme, _, ok := strings.Cut(path, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// outletOf is the host of an address, which stands in for an outlet that the page does not name.
func outletOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// fetch reads the page at an address, with the options that its server's answer decides.
func fetch(ctx context.Context, client *http.Client, address string, opts Options) ([]byte, Options, *Error) {
	if client == nil {
		client = http.DefaultClient
	}
	ctx, cancel := context.WithTimeout(ctx, fetchTime)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, opts, &Error{address, "it is no address", "write it as https://host/page"}
	}
	req.Header.Set("User-Agent", "Parallax")
	req.Header.Set("Accept", "text/html, text/markdown, text/plain;q=0.9, application/xhtml+xml;q=0.9")
	answer, err := client.Do(req)
	if err != nil {
		return nil, opts, unreachable(address, err)
	}
	defer answer.Body.Close()
	switch code := answer.StatusCode; {
	case code == http.StatusUnauthorized, code == http.StatusForbidden, code == http.StatusTooManyRequests, code == http.StatusUnavailableForLegalReasons:
		return nil, opts, &Error{address, "the server refuses to give it (" + answer.Status + ")", "open it in a browser, save the page and name the file"}
	case code != http.StatusOK:
		return nil, opts, &Error{address, "the server answers " + answer.Status, "check the address"}
	}
	kind, params, err := mime.ParseMediaType(answer.Header.Get("Content-Type"))
	opts.charset = params["charset"]
	switch {
	case err != nil:
	case kind == "text/html", kind == "application/xhtml+xml":
		opts.Format = HTML
	case kind == "text/markdown":
		opts.Format = Markdown
	case !strings.HasPrefix(kind, "text/") && kind != "application/octet-stream":
		return nil, opts, &Error{address, "it is " + kind + ", not a page of text", "give the address of a report"}
	}
	if answer.ContentLength > maxFile {
		return nil, opts, tooLarge(address)
	}
	data, err := io.ReadAll(io.LimitReader(answer.Body, maxFile+1))
	switch {
	case err != nil:
		return nil, opts, unreachable(address, err)
	case len(data) > maxFile:
		return nil, opts, tooLarge(address)
	}
	return data, opts, nil
}

// unreachable phrases an error of the network for an address.
func unreachable(address string, err error) *Error {
	const save = "check the address and the connection, or save the page and name the file"
	var host *net.DNSError
	var network net.Error
	switch {
	case errors.As(err, &host):
		return &Error{address, "its host " + host.Name + " is not found", save}
	case errors.As(err, &network) && network.Timeout(), errors.Is(err, context.DeadlineExceeded):
		return &Error{address, fmt.Sprintf("it was not read within %d seconds", int(fetchTime.Seconds())), save}
	}
	var at *url.Error
	if errors.As(err, &at) {
		err = at.Err
	}
	return &Error{address, "it cannot be reached (" + err.Error() + ")", save}
}
