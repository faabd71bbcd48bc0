package ui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"parallax/library"
	"parallax/ui/travel"
)

// surfaces are the screens a person can be on, each by the keys that lead there.
var surfaces = []struct {
	name string
	keys []string
}{
	{"list", nil},
	{"reader", []string{"enter"}},
	{"sidebar", []string{"tab", "tab"}},
	{"zoomed reader", []string{"enter", "z"}},
	{"zoomed sidebar", []string{"tab", "tab", "z"}},
	{"unfolded", []string{"enter", "x", "G"}},
	{"stepping", []string{"enter", "]", "]", "]"}},
	{"list search", []string{"/", "q", "u"}},
	{"report search", []string{"enter", "/", "m", "i"}},
	{"sidebar search", []string{"tab", "tab", "/", "o"}},
	{"search of all", []string{"ctrl+f", "t", "h"}},
	{"empty search", []string{"ctrl+f"}},
	{"help", []string{"?"}},
	{"status", []string{"!"}},
	{"comparison", []string{"c"}},
	{"comparison, texts", []string{"c", "tab", "n", "n"}},
	{"comparison, one column", []string{"c", "t", "j", "j"}},
	{"comparison without figures", []string{"c", "1", "2", "3", "4", "5"}},
	{"comparison unfolded", []string{"c", "tab", "z", "R", "G"}},
	{"comparison explained", []string{"c", "w"}},
	{"comparison by place", []string{"c", "s", "]", "c"}},
	{"correcting a name", []string{"tab", "tab", "g", "e"}},
	{"picking a partner", []string{"C"}},
}

// TestEverySurfaceFits draws every screen at many sizes: no frame is ever wider
// or taller than the terminal.
func TestEverySurfaceFits(t *testing.T) {
	for _, s := range surfaces {
		t.Run(s.name, func(t *testing.T) {
			for _, width := range []int{40, 47, 59, 60, 72, 80, 99, 100, 120, 149, 150, 200, 260} {
				for _, height := range []int{12, 13, 17, 24, 40, 50, 70} {
					d := drive(t, testShelf(), width, height)
					d.press(s.keys...)
					d.fits(s.name)
				}
			}
		})
	}
}

// TestResizeKeepsItsPlace changes the size in the middle of everything.
func TestResizeKeepsItsPlace(t *testing.T) {
	for _, s := range surfaces {
		d := drive(t, testShelf(), 120, 40)
		d.press(s.keys...)
		for _, size := range [][2]int{{80, 24}, {40, 12}, {39, 11}, {5, 2}, {200, 50}, {120, 40}} {
			d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			d.fits(s.name)
		}
	}
	d := drive(t, testShelf(), 80, 24)
	d.press("enter", "d", "d", "d")
	before := d.app.reader.Cursor().Start
	d.send(tea.WindowSizeMsg{Width: 70, Height: 24})
	if after := d.app.reader.Cursor().Start; after > before || before-after > 80 {
		t.Errorf("the text stood at byte %d, after a resize at %d", before, after)
	}
}

func TestTooSmall(t *testing.T) {
	d := drive(t, testShelf(), 39, 12)
	d.shows("40 × 12")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.shows("Reports")
}

func TestReadingMarksAsRead(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	id := d.app.list.Selected()
	d.press("j", "k")
	if d.lib.read[id] {
		t.Error("moving over a report takes it as read")
	}
	d.press("enter")
	if !d.lib.read[id] {
		t.Error("opening a report does not take it as read")
	}
	d.press("tab", "tab", "m")
	if d.lib.read[id] {
		t.Error("m does not take the mark back")
	}
}

func TestStepThroughMentions(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("tab", "tab", "g", "enter")
	d.shows("1 of 3 · Mara Quill")
	d.press("]")
	d.shows("2 of 3")
	d.press("]", "]")
	d.shows("1 of 3")
	d.press("[")
	d.shows("3 of 3")
	d.press("tab", "tab", "esc")
	d.hides("3 of 3")
}

func TestMovingTheTextMovesTheMarker(t *testing.T) {
	d := drive(t, testShelf(), 120, 13)
	before := d.app.side.Selected().Label
	d.press("enter", "d", "d")
	visible, _ := d.app.reader.Visible()
	after := d.app.side.Selected()
	if after.Label == before || !after.Places[0].Overlaps(visible) {
		t.Errorf("the marker stands on %q, which is not what the text shows now", after.Label)
	}
}

func TestSearchInTheReport(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("enter", "]", "/")
	d.typeText("harbour")
	d.shows("1 of 6 matches for “harbour”")
	d.press("enter", "n")
	d.shows("2 of 6 matches")
	d.press("]")
	d.hides("matches for")
	d.press("N", "n")
	d.press("N", "N")
	d.shows("6 of 6 matches")
	d.press("esc")
	d.hides("matches for")
	d.press("/")
	d.typeText("zeppelin")
	d.shows("No match for “zeppelin”")
}

func TestFilterTheList(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("/")
	d.typeText("fisheri")
	d.shows("1 of 3")
	d.press("enter", "esc")
	d.shows("Reports 3")
	d.press("/")
	d.typeText("zzz")
	d.shows("No title matches")
}

func TestSearchAllOpensAtTheMatch(t *testing.T) {
	d := drive(t, testShelf(), 120, 14)
	d.press("ctrl+f")
	d.typeText("last ferry")
	d.shows("1 in 1 report", "last ferry")
	d.press("enter")
	if d.app.screen.body != reading || d.app.screen.focus != onReader {
		t.Fatal("enter does not open the report")
	}
	d.shows("last ferry")
	d.press("ctrl+f", "esc")
	d.shows("Reports")
}

func TestCompare(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("c")
	d.shows("1 conflict", "dead", "12", "at least 30", "A says", "B says")
	d.press("tab", "n")
	d.press("esc")
	d.shows("In this report")
	d.press("c", "X")
	d.shows("A  Ferry sinks off Port Quill")
	d.press("E")
	d.shows("nothing to export")
}

func TestCorrectAName(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("tab", "tab", "g", "e")
	d.shows("Mara Quill", "is an organisation", "in this report only")
	d.press("space")
	d.shows("in every report")
	d.press("space", "o")
	d.shows("Decided, and kept", "ORGANISATIONS              2")
	if len(d.lib.names) != 1 || d.lib.names[0].Report != "a" {
		t.Errorf("decided: %+v", d.lib.names)
	}
	d.press("e", "esc", "e", "u")
	d.shows("PEOPLE                     1")
	d.press("g", "enter", "j", "e", "m")
	d.shows("= Coast Guard", "Mara Quill               4")
}

func TestPairAndPart(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("c", "=")
	d.shows("0 conflict", "Decided, and kept")
	d.press("g", "j", "j")
	d.shows("unlinked by you")
	d.press("=")
	d.shows("the other report's figure")
	d.press("j", "=")
	d.press("g")
	d.shows("1 conflict", "linked by you")
	d.fits("pairing")
}

func TestEnterGoesToTheTextsAndThenToTheReport(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("c", "enter")
	if d.app.screen.body != comparing {
		t.Fatal("enter on the ledger leaves the comparison")
	}
	d.shows("A ferry went down in the harbour", "The Coastguard counted at least 30")
	d.press("enter")
	if d.app.screen.body != reading || d.app.reader.Article().ID != "a" {
		t.Error("enter on the texts does not open the report")
	}
}

func TestFoldWhyAndSort(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("c")
	d.shows("sentences only in A", "sentences only in B")
	d.press("z", "R")
	d.hides("sentences only in A")
	d.press("z", "M")
	d.shows("sentences only in A")
	d.press("w")
	d.shows("Conflict. 12 and at least 30", "sentence 3: A ferry went down")
	d.press("esc", "s")
	d.shows("Sorted by place in A")
	d.press("G")
	d.shows("▸ people on board")
}

func TestTheSidebarComparesAndTellsItsOwnEntry(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("tab", "tab", "g", "enter", "j")
	d.shows("Coast Guard · organisation")
	d.hides("1 of 3")
	d.press("c")
	d.shows("A says", "Storm sinks ferry")
	d.press("esc", "C")
	d.shows("Compare with")
}

func TestPickPartner(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("C")
	d.shows("Compare with")
	d.press("enter")
	d.shows("another report")
	d.press("j", "j", "enter")
	d.shows("side by side", "Quarterly figures")
	d.press("esc", "C", "esc")
	d.hides("Compare with")
}

func TestMarkTwoAndCompare(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("v", "j", "j", "c")
	d.shows("Quarterly figures", "Storm sinks ferry")
}

func TestFailuresAreTold(t *testing.T) {
	lib := testShelf()
	lib.failures = []library.Failure{{Location: "bad.txt", Reason: "it is empty", Remedy: "put a report in it"}}
	d := drive(t, lib, 120, 40)
	d.shows("1 not read")
	d.press("!")
	d.shows("bad.txt", "it is empty", "put a report in it")
	d.press("esc")
	d.hides("bad.txt")
}

func TestNothingToShow(t *testing.T) {
	d := drive(t, &shelf{read: map[string]bool{}}, 80, 24)
	d.shows("No report is open")
	d.press("enter", "c", "C", "tab", "]", "/", "x", "esc", "j", "G", "space", "ctrl+f", "a", "enter", "esc", "n", "y")
	d.fits("an empty list")
}

// TestEveryKeyIsInTheHelpOnce holds that the help tells every key of every
// scope, and that no scope binds a key twice.
func TestEveryKeyIsInTheHelpOnce(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	for _, section := range d.app.helpSections() {
		bound := map[string]string{}
		for _, b := range section.Keys {
			if b.Help().Key == "" || b.Help().Desc == "" {
				t.Errorf("%s: a binding of %v has no help", section.Title, b.Keys())
			}
			for _, k := range b.Keys() {
				if other := bound[k]; other != "" {
					t.Errorf("%s: %s is bound to %q and %q", section.Title, k, other, b.Help().Desc)
				}
				bound[k] = b.Help().Desc
			}
		}
	}
	total := 0
	for _, v := range []any{d.app.keys, d.app.keys.List, d.app.keys.Reader, d.app.keys.Sidebar, d.app.keys.Finder, d.app.keys.Versus} {
		for i := range reflect.TypeOf(v).NumField() {
			switch typ := reflect.TypeOf(v).Field(i).Type; {
			case typ == reflect.TypeFor[key.Binding]():
				total++
			case typ == reflect.TypeFor[travel.Keys]():
				total += typ.NumField()
			}
		}
	}
	listed := 0
	for _, s := range d.app.helpSections() {
		listed += len(s.Keys)
	}
	if listed != total {
		t.Errorf("the help lists %d bindings of %d", listed, total)
	}
}

// TestEveryKeyEverywhere presses every key on every screen: none may break the frame.
func TestEveryKeyEverywhere(t *testing.T) {
	keys := []string{"enter", "esc", "tab", "shift+tab", "up", "down", "left", "right", "space", "pgdown", "pgup", "home", "end", "backspace", "f1", "ctrl+d", "ctrl+u", "ctrl+f", "ctrl+n", "ctrl+p"}
	for r := '!'; r <= '~'; r++ {
		keys = append(keys, string(r))
	}
	for _, s := range surfaces {
		for _, k := range keys {
			d := drive(t, testShelf(), 90, 24)
			d.press(s.keys...)
			d.press(k)
			d.fits(fmt.Sprintf("%s, %s", s.name, k))
		}
	}
}

func TestLightDarkAndNoColour(t *testing.T) {
	d := drive(t, testShelf(), 120, 40)
	d.press("tab", "tab", "enter")
	dark := d.app.draw()
	d.send(tea.BackgroundColorMsg{Color: white{}})
	light := d.app.draw()
	if dark == light {
		t.Error("a light terminal gets the dark colours")
	}
	d.send(tea.ColorProfileMsg{Profile: colorprofile.Ascii})
	if !strings.Contains(d.app.draw(), "\x1b[") {
		t.Error("without colour nothing stands out")
	}
	if ansi.Strip(dark) != ansi.Strip(light) {
		t.Error("the colours change the letters")
	}
}

type white struct{}

func (white) RGBA() (r, g, b, a uint32) { return 0xffff, 0xffff, 0xffff, 0xffff }

var update = flag.Bool("update", false, "write the golden frames anew")

// TestGoldenFrames compares whole screens with those kept in testdata, without
// colours; two are kept with them.
func TestGoldenFrames(t *testing.T) {
	frames := []struct {
		name   string
		keys   []string
		styled bool
	}{
		{"reading", []string{"enter", "]", "]"}, false},
		{"comparing", []string{"c"}, false},
		{"searching", []string{"ctrl+f", "f", "e", "r", "r", "y"}, false},
		{"help", []string{"?"}, false},
		{"reading-styled", []string{"enter", "]", "]"}, true},
		{"comparing-styled", []string{"c"}, true},
	}
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 50}} {
		for _, f := range frames {
			if f.styled && size[0] != 80 {
				continue
			}
			d := drive(t, testShelf(), size[0], size[1])
			d.press(f.keys...)
			got := d.app.draw() + "\n"
			if !f.styled {
				got = d.frame() + "\n"
			}
			path := filepath.Join("testdata", fmt.Sprintf("%s-%dx%d.txt", f.name, size[0], size[1]))
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("%s has changed (go test ./ui -update writes it anew):\n%s", path, diff)
			}
		}
	}
}
