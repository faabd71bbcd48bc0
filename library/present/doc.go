// Package present turns what the engines found into something that can be read
// or handed on: JSON, text, Markdown and one self-contained HTML page. The
// command line and the screen's export share it. It holds no files, no terminal
// and no judgement of its own: what agrees and what conflicts is in the model.
package present
