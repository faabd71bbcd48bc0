package library_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"parallax/library"
	"parallax/model"
)

// fake is a Reader that hands out what it holds; a nil article is a failure.
type fake []model.Article

func (f fake) Read(ctx context.Context, _ []string, _ io.Reader, visit func(model.Article, error)) error {
	for _, a := range f {
		if err := ctx.Err(); err != nil {
			return err
		}
		if a.Text == "" {
			visit(a, badFile{a.Location})
			continue
		}
		visit(a, nil)
	}
	return nil
}

type badFile struct{ path string }

func (e badFile) Error() string { return e.path + ": broken" }
func (e badFile) Failure() (location, reason, remedy string) {
	return e.path, "broken", "mend it"
}

func article(id, title, day, body string) model.Article {
	text := title + "\n\n" + body
	return model.Article{
		ID: id, Title: title, Source: id + ".txt", Location: id + ".txt", Published: day, Text: text,
		Blocks: []model.Block{
			{Kind: model.Headline, Span: model.Span{Start: 0, End: len(title)}},
			{Kind: model.Paragraph, Span: model.Span{Start: len(title) + 2, End: len(text)}},
		},
	}
}

func titles(rows []model.Row) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(r.Title + ";")
	}
	return b.String()
}

func TestRowsAreNewestFirstUndatedLast(t *testing.T) {
	l := library.New(library.Options{})
	for _, a := range []model.Article{
		article("1", "beta", "", "x"), article("2", "Alpha", "", "x"), article("3", "old", "2019-12-31", "x"),
		article("4", "new", "2020-01-08", "x"), article("5", "newer", "2020-01-08T09:00:00Z", "x"), article("6", "“able”", "", "x"),
	} {
		l.Add(a)
		l.Rows() // rows that were looked at in between must merge as well
	}
	if got, want := titles(l.Rows()), "newer;new;old;“able”;Alpha;beta;"; got != want {
		t.Errorf("rows are %q, want %q", got, want)
	}
}

func TestMarkReadLeavesOldSnapshotsAlone(t *testing.T) {
	l := library.New(library.Options{})
	l.Add(article("1", "one", "", "x"))
	before := l.Rows()
	l.MarkRead("1", true)
	if before[0].Read || !l.Rows()[0].Read {
		t.Errorf("read before: %v, after: %v", before[0].Read, l.Rows()[0].Read)
	}
	l.MarkRead("1", false)
	if l.Rows()[0].Read {
		t.Error("the mark was not cleared")
	}
	l.MarkRead("nobody", true)
}

func TestLoadListsFailuresAndGoesOn(t *testing.T) {
	clock := time.Unix(0, 0)
	now := func() time.Time { clock = clock.Add(40 * time.Millisecond); return clock }
	var all fake
	for i := range 10 {
		all = append(all, article(fmt.Sprint(i), "title", "", "body"))
	}
	all[3].Text = ""
	l := library.New(library.Options{Now: now, Reader: all})
	var seen []library.Progress
	if err := l.Load(t.Context(), nil, nil, func(p library.Progress) { seen = append(seen, p) }); err != nil {
		t.Fatal(err)
	}
	last := seen[len(seen)-1]
	if last.Loaded != 9 || last.Failed != 1 || !last.Done || last.Version != l.Version() {
		t.Errorf("the last report is %+v at version %d", last, l.Version())
	}
	if len(seen) != 4 { // 10 visits, 40 ms each, at most one a 100 ms, and the last
		t.Errorf("%d reports, want 4: %+v", len(seen), seen)
	}
	want := library.Failure{Location: "3.txt", Reason: "broken", Remedy: "mend it"}
	if got := l.Failures(); len(got) != 1 || got[0] != want {
		t.Errorf("failures are %+v, want %+v", got, want)
	}
	if len(l.Rows()) != 9 {
		t.Errorf("%d rows, want 9", len(l.Rows()))
	}
}

func TestLoadStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	l := library.New(library.Options{Reader: fake{article("1", "one", "", "x")}})
	done := false
	err := l.Load(ctx, nil, nil, func(p library.Progress) { done = p.Done })
	if !errors.Is(err, context.Canceled) || !done {
		t.Errorf("error %v, done %v", err, done)
	}
	if err := library.New(library.Options{}).Load(t.Context(), nil, nil, nil); err == nil {
		t.Error("a library without a reader loads")
	}
}

func TestSameReportTwiceIsOneAndItsCopyAnother(t *testing.T) {
	l := library.New(library.Options{})
	a := article("1", "one", "", "x")
	l.Add(a)
	l.Add(a)
	if n := len(l.Rows()); n != 1 {
		t.Fatalf("%d rows for one report", n)
	}
	a.Location = "copy.txt"
	l.Add(a)
	l.Add(a)
	rows := l.Rows()
	if len(rows) != 2 || rows[0].ID == rows[1].ID {
		t.Errorf("rows are %+v", rows)
	}
	for _, r := range rows {
		got, err := l.Report(t.Context(), r.ID)
		if err != nil || got.ID != r.ID {
			t.Errorf("report %q: ID %q, error %v", r.ID, got.ID, err)
		}
	}
}

func TestReportAndCompare(t *testing.T) {
	l := library.New(library.Options{})
	l.Add(article("1", "one", "", "The dam broke. Nobody was hurt."))
	l.Add(article("2", "two", "", "The dam held."))
	r, err := l.Report(t.Context(), "1")
	if err != nil || len(r.Sentences) != 3 {
		t.Errorf("%d sentences, error %v; want 3", len(r.Sentences), err)
	}
	c, err := l.Compare(t.Context(), "1", "2")
	if err != nil || c.Left.ID != "1" || c.Right.ID != "2" {
		t.Errorf("comparison of %q and %q, error %v", c.Left.ID, c.Right.ID, err)
	}
	var unknown *library.UnknownError
	if _, err := l.Report(t.Context(), "9"); !errors.As(err, &unknown) || unknown.ID != "9" {
		t.Errorf("the error for an unknown report is %v", err)
	}
	if _, err := l.Compare(t.Context(), "1", "9"); !errors.As(err, &unknown) {
		t.Errorf("the error for an unknown partner is %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	l.Add(article("3", "three", "", "Another."))
	if _, err := l.Report(ctx, "3"); !errors.Is(err, context.Canceled) {
		t.Errorf("the error of a cancelled wait is %v", err)
	}
}

func TestPartnerSharesRareNamesAndNearDays(t *testing.T) {
	l := library.New(library.Options{})
	l.Add(article("strike", "Missiles hit Erbil base", "2020-01-08", "Officials said that Iran fired on Al Asad and that Khamenei spoke."))
	l.Add(article("fire", "Bush fires reach Sydney", "2020-01-08", "Officials said that Australia sent ships and that Morrison spoke."))
	l.Add(article("speech", "Leader speaks after strike", "2020-01-09", "On Wednesday Khamenei said that Iran hit Al Asad and Erbil."))
	l.Add(article("later", "A month on, Erbil base rebuilt", "2020-02-09", "On Sunday workers at Erbil and Al Asad said that Iran and Khamenei were far."))
	// The fires have no partner: the next in the list is taken.
	for id, want := range map[string]string{"strike": "speech", "speech": "strike", "fire": "strike"} {
		if got, ok := l.Partner(id); !ok || got != want {
			t.Errorf("the partner of %s is %s, want %s", id, got, want)
		}
	}
	if _, ok := l.Partner("nobody"); ok {
		t.Error("a partner for an unknown report")
	}
	alone := library.New(library.Options{})
	alone.Add(article("1", "one", "", "x"))
	if _, ok := alone.Partner("1"); ok {
		t.Error("a partner for the only report")
	}
}

func TestSearchMarksEachMatch(t *testing.T) {
	l := library.New(library.Options{})
	body := "The dam broke. Nobody near the DAM was hurt. It rained. \"All is safe,\" said Ann Moss."
	l.Add(article("1", "One dam", "2020-01-01", body))
	l.Add(article("2", "Two", "2020-01-02", "Nothing of the kind."))
	for query, want := range map[string][]string{
		`"the dam"`:  {"The dam broke.", "Nobody near the DAM was hurt."},
		"DAM":        {"Nobody near the DAM was hurt."},
		"quote:safe": {`"All is safe," said Ann Moss.`},
	} {
		hits, err := l.Search(t.Context(), query, 10, nil)
		if err != nil || len(hits) != 1 || hits[0].ID != "1" || len(hits[0].Passages) != len(want) {
			t.Errorf("%s finds %+v, error %v", query, hits, err)
			continue
		}
		for i, p := range hits[0].Passages {
			if p.In("One dam\n\n"+body) != p.Text || p.Text != want[i] || len(p.Matches) == 0 {
				t.Errorf("%s: passage %+v, want %q", query, p, want[i])
			}
		}
	}
	if hits, err := l.Search(t.Context(), "  ", 0, nil); err != nil || len(hits) != 0 {
		t.Errorf("an empty query finds %d, error %v", len(hits), err)
	}
	if hits, _ := l.Search(t.Context(), "the", 1, nil); len(hits) != 1 {
		t.Errorf("%d hits, asked for one", len(hits))
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.Search(ctx, "dam", 0, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("the error of a cancelled search is %v", err)
	}
}

// TestSearchKnowsDecisions holds that a filter goes by what a person decided.
func TestSearchKnowsDecisions(t *testing.T) {
	l := library.New(library.Options{})
	l.Add(article("1", "One dam", "2020-01-01", "Ann Moss said on Monday that the dam had broken. Moss was in Oslo."))
	find := func(query string) int {
		hits, err := l.Search(t.Context(), query, 0, nil)
		if err != nil {
			t.Fatal(err)
		}
		return len(hits)
	}
	if find("person:moss ") != 1 || find("org:moss ") != 0 {
		t.Fatal("Ann Moss is no person")
	}
	if err := l.Decide(model.Decision{Name: "Ann Moss", Do: model.Retype, To: string(model.Org)}); err != nil {
		t.Fatal(err)
	}
	if find("person:moss ") != 0 || find("org:moss ") != 1 {
		t.Error("the search does not know what was decided")
	}
}

// TestSearchCutsSentencesAsTheEngineDoes compares the passages, which are cut
// block by block, with the sentences of the whole report.
func TestSearchCutsSentencesAsTheEngineDoes(t *testing.T) {
	l := newsroom(t, 40)
	for _, query := range []string{"said", "the", "iran missiles", "quote:slap", "town7"} {
		hits, err := l.Search(t.Context(), query, 0, nil)
		if err != nil || len(hits) == 0 {
			t.Fatalf("%q: %d hits, error %v", query, len(hits), err)
		}
		for _, h := range hits {
			r, err := l.Report(t.Context(), h.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range h.Passages {
				if !slices.Contains(r.Sentences, p.Span) {
					t.Errorf("%q: %q is no sentence of the report", query, p.Text)
				}
			}
		}
	}
}

func TestSearchShowsHowFarItIs(t *testing.T) {
	var clock time.Time
	l := library.New(library.Options{Now: func() time.Time { clock = clock.Add(time.Second); return clock }})
	for i := range 200 {
		l.Add(article(fmt.Sprint(i), fmt.Sprintf("Report %d", i), "2020-01-01", "The dam broke."))
	}
	shows := 0
	hits, err := l.Search(t.Context(), "dam", 100, func(f library.Found) {
		shows++
		if len(f.Hits) == 0 || f.Looked == 0 || f.Looked >= f.Of || f.Of != 200 {
			t.Errorf("shown %d hits, %d of %d", len(f.Hits), f.Looked, f.Of)
		}
	})
	if err != nil || len(hits) != 100 || shows == 0 {
		t.Errorf("%d hits, shown %d times, error %v", len(hits), shows, err)
	}
}

func TestManyAtOnce(t *testing.T) {
	l := library.New(library.Options{})
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			for i := range 40 {
				id := fmt.Sprintf("%d-%d", w, i%20)
				l.Add(article(id, "Report "+id, "", "Khamenei spoke in Tehran and Qom."))
				l.Rows()
				l.MarkRead(id, i%2 == 0)
				l.Partner(id)
				if _, err := l.Report(t.Context(), id); err != nil {
					t.Error(err)
				}
				if _, err := l.Compare(t.Context(), id, fmt.Sprintf("%d-0", w)); err != nil {
					t.Error(err)
				}
				if _, err := l.Search(t.Context(), "qom", 1, nil); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := len(l.Rows()); n != 160 {
		t.Errorf("%d rows, want 160", n)
	}
}

// diary is a Keeper that remembers; broken tells that nothing can be kept.
type diary struct {
	mu     sync.Mutex
	read   []model.Reading
	bad    error // beside what was read
	broken error
}

func (*diary) Read() ([]model.Decision, []model.Pairing, error) { return nil, nil, nil }
func (*diary) KeepDecision(model.Decision) error                { return nil }
func (*diary) KeepPairing(model.Pairing) error                  { return nil }

func (d *diary) Readings() ([]model.Reading, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.read, d.bad
}

func (d *diary) KeepReadings(all []model.Reading) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.read = append(d.read, all...)
	return d.broken
}

func TestReadMarksLast(t *testing.T) {
	keeper := &diary{}
	shelf := fake{article("1", "one", "", "x"), article("2", "two", "", "x"), article("3", "three", "", "x")}
	open := func() *library.Library {
		l := library.New(library.Options{Reader: shelf, Keeper: keeper})
		if err := l.Load(t.Context(), nil, nil, nil); err != nil {
			t.Fatal(err)
		}
		return l
	}
	marks := func(l *library.Library) (read string) {
		for _, r := range l.Rows() {
			if r.Read {
				read += r.ID + " "
			}
		}
		return read
	}
	first := open()
	for _, id := range []string{"1", "2", "2", "unknown"} {
		first.MarkRead(id, true)
	}
	first.MarkRead("1", false)
	first.Close()
	if want := []model.Reading{{ID: "1", Read: true}, {ID: "2", Read: true}, {ID: "1"}}; !slices.Equal(keeper.read, want) {
		t.Errorf("kept %v, want %v", keeper.read, want)
	}
	keeper.read = []model.Reading{{ID: "2", Read: true}, {ID: "gone", Read: true}}
	second := open()
	if got := marks(second); got != "2 " {
		t.Errorf("read are %q", got)
	}
	second.MarkRead("2", true) // no change, nothing to keep
	second.Close()
	if len(keeper.read) != 2 {
		t.Errorf("kept %v", keeper.read)
	}
}

func TestMarksThatCannotBeKeptAreToldOnce(t *testing.T) {
	keeper := &diary{bad: badFile{"readings"}, broken: badFile{"disk"}}
	l := library.New(library.Options{Reader: fake{article("1", "one", "", "x")}, Keeper: keeper})
	var last library.Progress
	if err := l.Load(t.Context(), nil, nil, func(p library.Progress) { last = p }); err != nil {
		t.Fatal(err)
	}
	for i := range 5 {
		l.MarkRead("1", i%2 == 0)
		l.Close()
	}
	want := []library.Failure{{Location: "readings", Reason: "broken", Remedy: "mend it"}, {Location: "disk", Reason: "broken", Remedy: "mend it"}}
	if got := l.Failures(); !slices.Equal(got, want) || last.Failed != 1 || last.Loaded != 1 {
		t.Errorf("failures %v, progress %+v", got, last)
	}
	if !l.Rows()[0].Read {
		t.Error("the mark does not hold for this run")
	}
}
