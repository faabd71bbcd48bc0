// Package source turns bytes from outside into articles: it finds out how they
// are encoded and which format they are in, reads that format, makes the text
// safe for a terminal, and finds the title, author, outlet and day. It walks
// files and folders for [Files]. It neither analyses a report nor keeps one.
//
//	bytes → decode → format → Markdown | page | plain text → clean → blocks → Article
//
// Nothing of the text is lost on the way but what cannot be shown: control
// characters, escape sequences, bidirectional controls. Of a web page the
// article is taken and the page around it left out.
package source

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"

	"parallax/model"
	"parallax/model/text"
)

// Format is how a report is written down.
type Format uint8

// The formats. Auto goes by the name's ending and, where that tells nothing, by
// the content.
const (
	Auto Format = iota
	Plain
	Markdown
	HTML
)

// Options say what the caller knows of the input.
type Options struct {
	Format Format
	// Published is the ISO 8601 day to assume for a report that names none.
	Published string

	charset string // what the server says; asked where the content is not UTF-8
}

// idBytes of the content's hash name an article: at 64 bits, two among a million
// different reports share a name with a chance of one in forty million.
const idBytes = 8

// Parse makes an article of data. The name is that of the file ("-" for standard
// input); it decides the format where opts.Format is Auto, stands in for an
// unknown outlet, and becomes the Location. The ID is a hash of data. The article
// may share data's memory, so that data must not be changed after. The error is an
// [*Error]: data is empty, or no text.
func Parse(name string, data []byte, opts Options) (model.Article, error) {
	content, err := decode(data, opts.charset)
	if err != nil {
		err.location = name
		return model.Article{}, err
	}
	d := read(content, name, opts.Format)
	a := d.article(name)
	if a.Text == "" {
		return model.Article{}, &Error{name, "it holds no text", "check that it is the right file"}
	}
	if a.Published == "" {
		a.Published = opts.Published
	}
	sum := sha256.Sum256(data)
	a.ID = hex.EncodeToString(sum[:idBytes])
	a.Location = name
	return a, nil
}

// read reads the content in its format.
func read(content, name string, format Format) *draft {
	if format == Auto {
		format = formatOf(name, content)
	}
	switch format {
	case HTML:
		return readPage(content)
	case Markdown:
		return readMarkdown(clean(content))
	case Auto, Plain:
	}
	return readPlain(clean(content))
}

// readPlain takes the content as it is, but for front matter that it may have.
func readPlain(content string) *draft {
	d := new(draft)
	d.plain = d.meta.cutFrontMatter(content)
	return d
}

// formatOf tells the format from the name's ending, else from how the content begins.
func formatOf(name, content string) Format {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return HTML
	case ".md", ".markdown", ".mdown", ".mkd":
		return Markdown
	case ".txt", ".text":
		return Plain
	}
	head := content[:min(len(content), 1024)]
	lower := strings.ToLower(strings.TrimSpace(head))
	for _, tag := range [...]string{"<!doctype html", "<html", "<head", "<body", "<article", "<?xml", "<!--"} {
		if strings.HasPrefix(lower, tag) {
			return HTML
		}
	}
	if strings.HasPrefix(head, "# ") || strings.HasPrefix(head, "---\n") || strings.Contains(head, "\n## ") || strings.Contains(head, "](http") {
		return Markdown
	}
	return Plain
}

// draft is what a format's reader hands over: text with its structure, or plain
// text without any, and what the source says of itself.
type draft struct {
	meta metadata
	// titled says that meta knows the title better than the text's first lines do.
	titled bool
	plain  string // used when build holds nothing
	build  builder
}

// article makes the blocks out, fills what the metadata leave open from the
// text, and puts a title in that only the metadata have.
func (d *draft) article(name string) model.Article {
	a := model.Article{Title: d.meta.title, Byline: d.meta.author, Source: d.meta.outlet, Published: d.meta.published}
	body, raw, marks := d.plain, []model.Block(nil), []model.Mark(nil)
	if len(d.build.blocks) > 0 {
		body, raw, marks = string(d.build.text), d.build.blocks, d.build.marks
	}
	a.Text = strings.TrimRight(body, " \t\n")
	if d.titled && a.Title != "" && len(raw) > 0 && !hasHeading(raw, a.Text, a.Title) {
		a.Text, raw, marks = prepend(a.Title, a.Text, raw, marks)
	}
	a.Blocks = text.Blocks(a.Text, raw)
	if a.Title != "" && !hasHeadline(a.Blocks, a.Text, a.Title) && len(a.Blocks) > 0 {
		a.Text, raw, marks = prepend(a.Title, a.Text, rawOr(raw, a.Blocks), marks)
		a.Blocks = text.Blocks(a.Text, raw)
	}
	a.Marks = clip(marks, a.Blocks)
	fill(&a, name)
	return a
}
