// Package ui is the screen: it routes keys to panes and carries out what they
// want. It holds focus and arrangement; what a feature remembers lives in its
// pane, what a report says in the library.
//
//	key → overlay? → field? → app's keys → focused pane ─┐ intent, same cycle
//	                               App.do ◄──────────────┘
//	                      pane.Set… / job.Start → job.Done → App.Update
package ui

import (
	"context"
	"io"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"parallax/library"
	"parallax/model"
	"parallax/model/find"
	"parallax/ui/finder"
	"parallax/ui/help"
	"parallax/ui/intent"
	"parallax/ui/job"
	"parallax/ui/list"
	"parallax/ui/menu"
	"parallax/ui/outline"
	"parallax/ui/prompt"
	"parallax/ui/reader"
	"parallax/ui/sidebar"
	"parallax/ui/theme"
	"parallax/ui/versus"
)

// Library is what the screen needs of the library. All methods are safe for
// concurrent use; Failures, Article and MarkRead are cheap, the others may take
// long and are called in commands only.
type Library interface {
	Load(ctx context.Context, paths []string, stdin io.Reader, report func(library.Progress)) error
	Rows() []model.Row
	Failures() []library.Failure
	Article(id string) (model.Article, error)
	Report(ctx context.Context, id string) (model.Report, error)
	Compare(ctx context.Context, left, right string) (model.Comparison, error)
	Partner(id string) (string, bool)
	Search(ctx context.Context, query string, limit int, show func(library.Found)) ([]model.Hit, error)
	MarkRead(id string, read bool)
	Decide(d model.Decision) error
	Pair(p model.Pairing) error
}

// body is what fills the screen.
type body int

const (
	reading body = iota
	comparing
	finding
)

// App is the whole screen.
type App struct {
	ctx     context.Context
	lib     Library
	keys    keyMap
	look    look
	theme   *theme.Theme
	screen  screen
	list    *list.Pane
	reader  *reader.Pane
	side    *sidebar.Pane
	versus  *versus.Pane
	finder  *finder.Pane
	field   *prompt.Field
	menu    *menu.Menu // a question that is open, nil for none
	overlay *help.Pane // the help or the status page, nil for none
	outline *outline.Outline
	folded  find.Folded // the reader's text, for searching as one types
	jobs    jobs
	picking bool     // a partner is being chosen in the list
	wanted  string   // the article that is, or is about to be, in the reader
	at      *landing // where to go once the wanted article is there
	load    library.Progress
	status  string
	options Options
}

// screen is what stands where.
type screen struct {
	width, height int
	frame         frame
	focus         focus
	zoom          bool
	body          body
	mouse         bool
}

// look is what the terminal told of itself.
type look struct {
	dark    bool
	profile colorprofile.Profile
	ascii   bool
}

// jobs are the works beside the screen, one slot a purpose.
type jobs struct {
	open    job.Slot[opened]
	analyse job.Slot[analysed]
	compare job.Slot[compared]
	search  job.Slot[found]
	filter  job.Slot[filtered]
	export  job.Slot[exported]
	decide  job.Slot[decided]
}

// landing is a place in an article that is being opened.
type landing struct {
	span  model.Span
	query string
}

// Options are the choices of the command line.
type Options struct {
	Paths []string
	Stdin io.Reader
	Mouse bool
	ASCII bool
	// Compare opens the comparison of the first two reports at once.
	Compare bool
	// Export writes the comparison to files and returns where; nil turns exporting off.
	Export func(c *model.Comparison) (string, error)
}

// New makes the app; it loads nothing before Init.
func New(ctx context.Context, lib Library, o Options) *App {
	a := &App{ctx: ctx, lib: lib, keys: defaultKeys(), options: o, field: prompt.New()}
	a.look = look{dark: true, profile: colorprofile.TrueColor, ascii: o.ASCII}
	a.theme = theme.New(true, a.look.profile, o.ASCII)
	a.screen.mouse = o.Mouse
	a.list = list.New(a.keys.List, a.theme)
	a.reader = reader.New(a.keys.Reader, a.theme)
	a.side = sidebar.New(a.keys.Sidebar, a.theme)
	a.versus = versus.New(a.keys.Versus, a.theme)
	a.finder = finder.New(a.keys.Finder, a.theme)
	a.focus(onList)
	return a
}

// Init asks the terminal for its background. Loading is started by Run.
func (a *App) Init() tea.Cmd { return tea.RequestBackgroundColor }

// Update answers one message.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.screen.width, a.screen.height = msg.Width, msg.Height
		return a, a.resize()
	case tea.BackgroundColorMsg:
		return a, a.relook(func(l *look) { l.dark = msg.IsDark() })
	case tea.ColorProfileMsg:
		return a, a.relook(func(l *look) { l.profile = msg.Profile })
	case loaded:
		return a, a.progressed(msg)
	case job.Done[opened]:
		return a, a.openDone(msg)
	case job.Done[analysed]:
		return a, a.analyseDone(msg)
	case job.Done[compared]:
		return a, a.compareDone(msg)
	case job.Done[found]:
		return a, a.searchDone(msg)
	case job.Done[filtered]:
		return a, a.filterDone(msg)
	case job.Done[decided]:
		return a, a.decideDone(msg)
	case job.Done[exported]:
		return a, a.exportDone(msg)
	case tea.KeyPressMsg:
		return a, a.press(msg)
	case tea.PasteMsg:
		if a.field.IsOpen() {
			return a, a.typed(msg)
		}
		return a, nil
	case tea.MouseMsg:
		return a, a.mouse(msg)
	}
	in, cmd := a.reader.Update(msg)
	if a.field.IsOpen() {
		_, more := a.field.Update(msg)
		cmd = tea.Batch(cmd, more)
	}
	return a, tea.Batch(cmd, a.do(in))
}

// press routes a key.
func (a *App) press(msg tea.KeyPressMsg) tea.Cmd {
	a.status = ""
	switch {
	case msg.String() == "ctrl+c":
		return tea.Quit
	case a.menu != nil:
		return a.menuKey(msg)
	case a.overlay != nil:
		return a.overlayKey(msg)
	case a.field.IsOpen():
		return a.fieldKey(msg)
	case a.screen.body == comparing:
		if !a.versus.Typing() {
			if cmd, ok := a.global(msg); ok {
				return cmd
			}
		}
		return a.do(a.versus.Update(msg))
	}
	if cmd, ok := a.global(msg); ok {
		return cmd
	}
	return a.toPane(a.screen.focus, msg)
}

// toPane hands a message to a pane and does what it wants.
func (a *App) toPane(at focus, msg tea.Msg) tea.Cmd {
	var in intent.Intent
	var cmd tea.Cmd
	switch at {
	case onList:
		in, cmd = a.list.Update(msg)
	case onReader:
		in, cmd = a.reader.Update(msg)
	case onSide:
		in, cmd = a.side.Update(msg)
	}
	return tea.Batch(cmd, a.do(in))
}

// global answers the keys that mean the same in every pane.
func (a *App) global(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	k := a.keys
	switch {
	case key.Matches(msg, k.QuitNow):
		return tea.Quit, true
	case key.Matches(msg, k.Quit), key.Matches(msg, k.Back):
		return a.back(key.Matches(msg, k.Quit)), true
	case key.Matches(msg, k.Help):
		a.overlay = help.New(a.helpSections())
		return nil, true
	case key.Matches(msg, k.Status):
		a.showStatus()
		return nil, true
	case key.Matches(msg, k.SearchAll):
		return a.openFinder(""), true
	case key.Matches(msg, k.Mouse):
		a.screen.mouse = !a.screen.mouse
		a.status = map[bool]string{true: "Mouse on: wheel and click; selecting text needs shift", false: "Mouse off"}[a.screen.mouse]
		return nil, true
	}
	if a.screen.body == comparing {
		return nil, false
	}
	switch {
	case key.Matches(msg, k.NextPane):
		return a.moveFocus(1, true), true
	case key.Matches(msg, k.PrevPane):
		return a.moveFocus(-1, true), true
	case key.Matches(msg, k.LeftPane):
		return a.moveFocus(-1, false), true
	case key.Matches(msg, k.RightPane):
		return a.moveFocus(1, false), true
	case key.Matches(msg, k.Zoom):
		a.screen.zoom = !a.screen.zoom
		return a.resize(), true
	case key.Matches(msg, k.Search):
		return a.openField(), true
	}
	return nil, false
}

// do carries out an intent.
func (a *App) do(in intent.Intent) tea.Cmd {
	switch in := in.(type) {
	case nil:
		return nil
	case intent.Show:
		return a.show(in.ID, nil)
	case intent.Open:
		return a.openArticle(in.ID, nil)
	case intent.OpenAt:
		return a.openArticle(in.ID, &landing{in.Span, in.Query})
	case intent.Next:
		return a.next(in.Step)
	case intent.ToggleRead:
		return a.toggleRead(in.ID)
	case intent.Jump:
		return a.jump(in.Entry, in.Index)
	case intent.Step:
		return a.step(in.By)
	case intent.Follow:
		a.side.Follow(in.Span)
		return nil
	case intent.Compare:
		return a.compare(in.Left, in.Right)
	case intent.PickPartner:
		return a.pickPartner(in.Left)
	case intent.Find:
		return a.openFinder(in.Query)
	case intent.Export:
		return a.export()
	case intent.Copy:
		a.status = "Copied"
		return tea.SetClipboard(in.Text)
	case intent.Say:
		a.status = in.Text
		return nil
	case intent.Edit:
		a.edit(in.Entry)
		return nil
	case intent.Decide:
		return a.decide(in.Decision)
	case intent.Pair:
		return a.pair(in.Pairing)
	case intent.Explain:
		a.overlay = help.NewPage(in.Title, in.Lines)
		return nil
	case intent.Back:
		return a.back(false)
	}
	return nil
}
