package source

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decode turns data into valid UTF-8, or tells why it is no text. What cannot be
// decoded becomes U+FFFD. The result may share data's memory. The label names the encoding where the sender told it.
func decode(data []byte, label string) (string, *Error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return "", &Error{reason: "it is empty", remedy: "check that it was saved or downloaded whole"}
	}
	if rest, ok := bytes.CutPrefix(data, []byte("\xEF\xBB\xBF")); ok {
		return strings.ToValidUTF8(string(rest), "\uFFFD"), nil
	}
	if enc := wideEncoding(data); enc != nil {
		return decodeAs(enc, data), nil
	}
	if err := binary(data); err != nil {
		return "", err
	}
	if utf8.Valid(data) {
		return unsafe.String(&data[0], len(data)), nil // a copy of 50 MB shows
	}
	if enc, name := charset.Lookup(label); enc != nil && name != "utf-8" {
		return decodeAs(enc, data), nil
	}
	if enc := declared(data); enc != nil {
		return decodeAs(enc, data), nil
	}
	if looksLikeUTF8(data) {
		return strings.ToValidUTF8(string(data), "\uFFFD"), nil
	}
	return decodeAs(charmap.Windows1252, data), nil
}

// decodeAs decodes data; a decoder replaces what it cannot read and never fails.
func decodeAs(enc encoding.Encoding, data []byte) string {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		out = append(out, "\uFFFD"...)
	}
	return strings.ToValidUTF8(strings.TrimPrefix(string(out), "\uFEFF"), "\uFFFD")
}

// wideEncoding tells a UTF-32 or UTF-16 text by its byte-order mark, or UTF-16
// without one by its zeros: in Latin text every other byte is zero.
func wideEncoding(data []byte) encoding.Encoding {
	little16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	big16 := unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE\x00\x00")), bytes.HasPrefix(data, []byte("\x00\x00\xFE\xFF")):
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return little16
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return big16
	}
	sample := data[:min(len(data), sniffed)&^1]
	var zeros [2]int
	for i, c := range sample {
		if c == 0 {
			zeros[i&1]++
		}
	}
	half := len(sample) / 2
	switch {
	case half < 8:
	case zeros[1]*10 > half*8 && zeros[0]*50 < half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0]*10 > half*8 && zeros[1]*50 < half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// sniffed is how much of a file is looked at to tell text from other data.
const sniffed = 64 << 10

// binary tells what kind of other data this is, nil if it may be text. A zero
// byte occurs in no text; and control characters, when there are more than a few
// and one in ten bytes is one, are too many even for a recording of a terminal.
func binary(data []byte) *Error {
	for _, k := range binaryKinds {
		if bytes.HasPrefix(data, []byte(k.magic)) {
			return &Error{reason: "it is " + k.name + ", not text", remedy: k.remedy}
		}
	}
	sample := data[:min(len(data), sniffed)]
	controls := 0
	for _, c := range sample {
		switch {
		case c == 0:
			return notText()
		case c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B:
			controls++
		}
	}
	if controls > 8 && controls*10 > len(sample) {
		return notText()
	}
	return nil
}

func notText() *Error {
	return &Error{reason: "it is binary, not text", remedy: "give a text, Markdown or HTML file"}
}

const asText = "save it as text or HTML first"

// binaryKinds are the first bytes of what people may take for a report.
var binaryKinds = [...]struct{ magic, name, remedy string }{
	{"%PDF-", "a PDF", "turn it into text first, as with pdftotext"},
	{"PK\x03\x04", "a zip archive or an office document", "unpack it, or " + asText},
	{"\xD0\xCF\x11\xE0", "an office document", asText},
	{"{\\rtf", "a rich text document", asText},
	{"\x1F\x8B", "compressed by gzip", "unpack it first, as with gunzip"},
	{"BZh", "compressed by bzip2", "unpack it first, as with bunzip2"},
	{"\xFD7zXZ", "compressed by xz", "unpack it first, as with unxz"},
	{"\x28\xB5\x2F\xFD", "compressed by zstd", "unpack it first, as with unzstd"},
	{"\x89PNG", "a picture", "give the report's text"},
	{"\xFF\xD8\xFF", "a picture", "give the report's text"},
	{"GIF8", "a picture", "give the report's text"},
	{"\x7FELF", "a program", "give a text, Markdown or HTML file"},
}

// declared returns the encoding that a page says it is in, nil if it says none
// or UTF-8. It is asked only where the content is not UTF-8 anyway.
func declared(data []byte) encoding.Encoding {
	head := data[:min(len(data), 4096)]
	for _, before := range [...]string{"charset=", `encoding="`, "encoding='"} {
		i := bytes.Index(bytes.ToLower(head), []byte(before))
		if i < 0 {
			continue
		}
		label := bytes.TrimLeft(head[i+len(before):], `"' `)
		if n := bytes.IndexAny(label, `"' />;?`); n >= 0 {
			label = label[:n]
		}
		if enc, name := charset.Lookup(string(label)); enc != nil && name != "utf-8" {
			return enc
		}
	}
	return nil
}

// looksLikeUTF8 tells whether text that is not valid UTF-8 is UTF-8 with some
// damage rather than a one-byte encoding: it has more whole multi-byte characters
// than stray bytes, or its only stray bytes are a character cut off at the end.
func looksLikeUTF8(data []byte) bool {
	whole, stray := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, w := utf8.DecodeRune(data[i:])
		switch {
		case r != utf8.RuneError || w > 1:
			whole++
		case !utf8.FullRune(data[i:]):
			return stray <= whole
		default:
			stray++
		}
		i += w
	}
	return stray <= whole
}

// String describes a format for messages.
func (f Format) String() string {
	names := [...]string{"auto", "plain", "markdown", "html"}
	if int(f) < len(names) {
		return names[f]
	}
	return fmt.Sprintf("Format(%d)", uint8(f))
}
