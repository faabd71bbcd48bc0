package library

import (
	"io/fs"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parallax/model"
	"parallax/model/extract"
	"parallax/model/text"
	"parallax/seeds"
)

func TestPackLosesNothing(t *testing.T) {
	var full model.Analysis
	n := 0
	fill(reflect.ValueOf(&full).Elem(), &n)
	if n < 50 {
		t.Fatalf("only %d fields were filled", n)
	}
	for name, a := range map[string]model.Analysis{
		"every field": full, "empty": {}, "empty lists": {Entities: []model.Entity{}, Quotes: []model.Quote{}},
	} {
		if diff := cmp.Diff(a, unpack(pack(&a, "text value7 text"), "text value7 text")); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
	for _, s := range seedTexts(t) {
		a := extract.Extract(model.Article{Text: s, Blocks: text.Blocks(s, nil)})
		packed := pack(&a, s)
		if diff := cmp.Diff(a, unpack(packed, s)); diff != "" {
			t.Error(diff)
		}
		if len(packed) > len(s) {
			t.Errorf("%d bytes of text take %d bytes packed", len(s), len(packed))
		}
	}
}

// fill sets everything beneath v to values that differ from one another.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Int:
		v.SetInt(int64(*n * (1 - *n%2*2)))
	case reflect.String:
		v.SetString("value" + string(rune('0'+*n%10)))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float64:
		v.SetFloat(float64(*n) / 3)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	default:
		panic("a kind of field that nobody thought of: " + v.Kind().String())
	}
}

func seedTexts(t testing.TB) (texts []string) {
	t.Helper()
	for _, name := range seeds.Names() {
		data, err := fs.ReadFile(seeds.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	if len(texts) == 0 {
		t.Fatal("no seeds")
	}
	return texts
}

func BenchmarkPack(b *testing.B) {
	s := seedTexts(b)[0]
	a := extract.Extract(model.Article{Text: s, Blocks: text.Blocks(s, nil)})
	packed := pack(&a, s)
	b.Run("pack", func(b *testing.B) {
		for b.Loop() {
			pack(&a, s)
		}
		b.ReportMetric(float64(len(packed))/float64(len(s)), "bytes/byte")
	})
	b.Run("unpack", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			unpack(packed, s)
		}
	})
}
