package figure

import (
	"strings"

	"parallax/model"
)

// siUnits give each unit of length, mass, volume, energy and the like in SI units, by the international
// definitions (yard and pound agreement of 1959; US liquid measures; the mile per hour and knot from them).
// Units of no single worth (tons, which may be short, long or metric) are taken as metric, as news agencies do.
var siUnits = map[string]struct {
	unit   string
	factor float64
}{
	"m": {"m", 1}, "km": {"m", 1e3}, "cm": {"m", 1e-2}, "dm": {"m", 0.1}, "mm": {"m", 1e-3}, "μm": {"m", 1e-6}, "nm": {"m", 1e-9},
	"mi": {"m", 1609.344}, "ft": {"m", 0.3048}, "in": {"m", 0.0254}, "yd": {"m", 0.9144}, "nmi": {"m", 1852}, "fathom": {"m", 1.8288}, "furlong": {"m", 201.168},
	"ha": {"m²", 1e4}, "acre": {"m²", 4046.8564224},
	"kg": {"kg", 1}, "g": {"kg", 1e-3}, "mg": {"kg", 1e-6}, "μg": {"kg", 1e-9}, "lb": {"kg", 0.45359237}, "oz": {"kg", 0.028349523125},
	"t": {"kg", 1e3}, "kt": {"kg", 1e6}, "Mt": {"kg", 1e9}, "stone": {"kg", 6.35029318}, "carat": {"kg", 2e-4},
	"L": {"m³", 1e-3}, "mL": {"m³", 1e-6}, "gal": {"m³", 0.003785411784}, "bbl": {"m³", 0.158987294928}, "pint": {"m³", 0.000473176473}, "quart": {"m³", 0.000946352946},
	"mph": {"m/s", 0.44704}, "km/h": {"m/s", 1 / 3.6}, "kn": {"m/s", 1852. / 3600}, "m/s": {"m/s", 1}, "km/s": {"m/s", 1e3}, "ft/s": {"m/s", 0.3048},
	"W": {"W", 1}, "kW": {"W", 1e3}, "MW": {"W", 1e6}, "GW": {"W", 1e9}, "TW": {"W", 1e12}, "hp": {"W", 745.6998715822702},
	"J": {"J", 1}, "kWh": {"J", 3.6e6}, "MWh": {"J", 3.6e9}, "GWh": {"J", 3.6e12}, "TWh": {"J", 3.6e15}, "cal": {"J", 4.184}, "kcal": {"J", 4184},
	"Hz": {"Hz", 1}, "kHz": {"Hz", 1e3}, "MHz": {"Hz", 1e6}, "GHz": {"Hz", 1e9}, "Pa": {"Pa", 1}, "hPa": {"Pa", 100}, "bar": {"Pa", 1e5}, "psi": {"Pa", 6894.757293168},
	"°C": {"°C", 1},
}

// normal returns a quantity in SI units and small change in the main unit; nil for other figures and for units
// that have none.
func normal(f *model.Figure) *model.Measure {
	if c := change[string(f.Unit)]; f.Type == model.Money && c.main != "" {
		return scaled(f, 1/c.sub, 0, c.main)
	}
	if f.Type != model.Quantity || f.Noun == "age" || f.Unit == "" {
		return nil
	}
	unit := string(f.Unit)
	power := 1
	if base, ok := strings.CutSuffix(unit, "²"); ok {
		unit, power = base, 2
	} else if base, ok := strings.CutSuffix(unit, "³"); ok {
		unit, power = base, 3
	}
	si, ok := siUnits[unit]
	offset := 0.0
	switch {
	case unit == "°F":
		si.unit, si.factor, offset, ok = "°C", 5./9, -32, true
	case power > 1 && si.unit != "m":
		return nil
	case power == 2:
		si.unit, si.factor = "m²", si.factor*si.factor
	case power == 3:
		si.unit, si.factor = "m³", si.factor*si.factor*si.factor
	}
	if !ok {
		return nil
	}
	return scaled(f, si.factor, offset, si.unit)
}

// scaled turns the bounds into another unit: (bound + offset) · factor.
func scaled(f *model.Figure, factor, offset float64, unit string) *model.Measure {
	convert := func(v *float64) *float64 {
		if v == nil {
			return nil
		}
		x := (*v + offset) * factor
		return &x
	}
	return &model.Measure{Low: convert(f.Low), High: convert(f.High), Unit: unit}
}
