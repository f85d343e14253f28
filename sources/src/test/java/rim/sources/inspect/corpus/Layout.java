package rim.sources.inspect.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How a convention arranges a table: the rows of its cells, with the header among them.
///
/// @param name of the convention
/// @param arrangement makes the rows
record Layout(String name, Arrangement arrangement) {
    /// The words for a region, a year and a value by language, as national offices write them.
    private static final List<String> WORDS =
            List.of(
                    "bg:регион:година:стойност",
                    "cs:kraj:rok:hodnota",
                    "da:Område:År:Værdi",
                    "de:Region:Jahr:Wert",
                    "el:Περιφέρεια:Έτος:Τιμή",
                    "en:Region:Year:Value",
                    "es:Provincia:Año:Valor",
                    "et:Maakond:Aasta:Väärtus",
                    "fi:Alue:Vuosi:Arvo",
                    "fr:Région:Année:Valeur",
                    "ga:Réigiún:Bliain:Luach",
                    "hr:Regija:Godina:Vrijednost",
                    "hu:Régió:Év:Érték",
                    "it:Regione:Anno:Valore",
                    "lt:Regionas:Metai:Reikšmė",
                    "lv:Reģions:Gads:Vērtība",
                    "mt:Reġjun:Sena:Valur",
                    "nl:Regio:Jaar:Waarde",
                    "pl:Województwo:Rok:Wartość",
                    "pt:Região:Ano:Valor",
                    "ro:Regiune:An:Valoare",
                    "sk:Región:Rok:Hodnota",
                    "sl:Regija:Leto:Vrednost",
                    "sv:Län:År:Värde");

    interface Arrangement {
        List<List<String>> rows(Truth truth, Style style);
    }

    static List<Layout> all() {
        var all = new ArrayList<Layout>();
        for (String words : WORDS) {
            var parts = words.split(":", -1);
            all.add(new Layout(parts[0], long3(parts[1], parts[2], parts[3])));
        }
        all.add(new Layout("eurostat R", long3("geo", "time", "values")));
        all.add(new Layout("value first", valueFirst()));
        all.add(new Layout("level", beside("level", "2")));
        all.add(new Layout("standard error", beside("se", "")));
        all.add(new Layout("interval", beside("upper bound", "")));
        all.add(new Layout("ardeco long", ardecoLong()));
        all.add(new Layout("ardeco wide", ardecoWide()));
        all.add(new Layout("oecd", oecd()));
        all.add(new Layout("kolada", kolada()));
        all.add(new Layout("pxweb", pxweb()));
        all.add(new Layout("world bank", worldBank()));
        all.add(new Layout("years across", wide("geo", false)));
        all.add(new Layout("years across, R", wideR()));
        all.add(new Layout("old export", wide("GEO/TIME", true)));
        all.add(new Layout("regions across", regionsAcross()));
        all.add(new Layout("year in names", yearInNames()));
        all.add(new Layout("labels beside codes", labels()));
        all.add(new Layout("unknown names", long3("a", "b", "c")));
        return all;
    }

    private static Stream<String[]> keys(Truth truth) {
        return truth.regions().stream()
                .flatMap(r -> truth.years().stream().map(y -> new String[] {r, String.valueOf(y)}));
    }

    private static Truth.Cell cell(Truth truth, String[] key) {
        return truth.at(key[0], Integer.parseInt(key[1]));
    }

    private static List<List<String>> table(List<String> header, Stream<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(header);
        rows.forEach(all::add);
        return all;
    }

    private static Arrangement long3(String region, String year, String value) {
        return (t, s) ->
                table(
                        List.of(region, year, value),
                        keys(t).map(k ->
                                List.of(s.region(k[0]), s.year(k[1]), s.cell(cell(t, k)))));
    }

    private static Arrangement valueFirst() {
        return (t, s) ->
                table(
                        List.of("OBS", "Value", "Time period", "NUTS 2"),
                        keys(t).map(k ->
                                List.of("x", s.cell(cell(t, k)), s.year(k[1]), s.region(k[0]))));
    }

    private static Arrangement beside(String name, String always) {
        return (t, s) ->
                table(
                        List.of("geo", "year", name, "value"),
                        keys(t).map(k ->
                                List.of(
                                        s.region(k[0]),
                                        s.year(k[1]),
                                        always.isEmpty()
                                                ? s.number("0." + (10 + k[0].hashCode() % 7))
                                                : always,
                                        s.cell(cell(t, k)))));
    }

    private static Arrangement ardecoLong() {
        return (t, s) ->
                table(
                        List.of(
                                "VARIABLE",
                                "VERSION",
                                "LEVEL",
                                "NUTSCODE",
                                "YEAR",
                                "UNIT",
                                "VALUE"),
                        keys(t).map(k ->
                                List.of(
                                        "SNPTD",
                                        "2021",
                                        "2",
                                        s.region(k[0]),
                                        s.year(k[1]),
                                        "NR",
                                        s.cell(cell(t, k)))));
    }

    private static Arrangement ardecoWide() {
        return (t, s) -> {
            var header =
                    new ArrayList<>(List.of("VERSIONS", "LEVEL_ID", "NUTSCODE", "NAME", "UNIT"));
            t.years().forEach(y -> header.add(s.year(String.valueOf(y))));
            return table(
                    header,
                    t.regions().stream()
                            .map(r -> {
                                var row =
                                        new ArrayList<>(
                                                List.of(
                                                        "2021",
                                                        "2",
                                                        s.region(r),
                                                        "Region " + r.length() + r,
                                                        "NR"));
                                t.years().forEach(y -> row.add(s.cell(t.at(r, y))));
                                return row;
                            }));
        };
    }

    private static Arrangement oecd() {
        return (t, s) ->
                table(
                        List.of(
                                "LOCATION",
                                "INDICATOR",
                                "SUBJECT",
                                "MEASURE",
                                "FREQUENCY",
                                "TIME",
                                "Value",
                                "Flag Codes"),
                        keys(t).map(k ->
                                List.of(
                                        s.region(k[0]),
                                        "GDP",
                                        "TOT",
                                        "MLN_USD",
                                        "A",
                                        s.year(k[1]),
                                        s.plain(cell(t, k)),
                                        cell(t, k).flags())));
    }

    private static Arrangement kolada() {
        return (t, s) ->
                table(
                        List.of(
                                "kpi",
                                "municipality_id",
                                "year",
                                "count",
                                "gender",
                                "status",
                                "value",
                                "municipality_type"),
                        keys(t).map(k ->
                                List.of(
                                        "N03702",
                                        s.region(k[0]),
                                        s.year(k[1]),
                                        "1",
                                        "T",
                                        "",
                                        s.cell(cell(t, k)),
                                        "R")));
    }

    private static Arrangement pxweb() {
        return (t, s) -> {
            var header = new ArrayList<>(List.of("region", "kön"));
            t.years().forEach(y -> header.add(s.year(String.valueOf(y))));
            return table(
                    header,
                    t.regions().stream()
                            .map(r -> {
                                var row = new ArrayList<>(List.of(s.region(r), "totalt"));
                                t.years().forEach(y -> row.add(s.cell(t.at(r, y))));
                                return row;
                            }));
        };
    }

    private static Arrangement worldBank() {
        return (t, s) -> {
            var header =
                    new ArrayList<>(
                            List.of("Region Name", "Region Code", "Series Name", "Series Code"));
            t.years().forEach(y -> header.add(y + " [YR" + y + "]"));
            return table(
                    header,
                    t.regions().stream()
                            .map(r -> {
                                var row =
                                        new ArrayList<>(
                                                List.of(
                                                        "Name of " + r,
                                                        s.region(r),
                                                        "GDP",
                                                        "NY.GDP"));
                                t.years().forEach(y -> row.add(s.cell(t.at(r, y))));
                                return row;
                            }));
        };
    }

    private static Arrangement wide(String corner, boolean hasFlags) {
        return (t, s) -> {
            var header = new ArrayList<>(List.of(corner));
            for (int y : t.years()) {
                header.add(s.year(String.valueOf(y)));
                if (hasFlags) {
                    header.add("Flags");
                }
            }
            return table(
                    header,
                    t.regions().stream()
                            .map(r -> {
                                var row = new ArrayList<>(List.of(s.region(r)));
                                for (int y : t.years()) {
                                    row.add(hasFlags ? s.plain(t.at(r, y)) : s.cell(t.at(r, y)));
                                    if (hasFlags) {
                                        row.add(t.at(r, y).flags());
                                    }
                                }
                                return row;
                            }));
        };
    }

    private static Arrangement wideR() {
        return (t, s) -> {
            var header = new ArrayList<>(List.of("geo"));
            t.years().forEach(y -> header.add("X" + y));
            return table(
                    header,
                    t.regions().stream()
                            .map(r -> {
                                var row = new ArrayList<>(List.of(s.region(r)));
                                t.years().forEach(y -> row.add(s.cell(t.at(r, y))));
                                return row;
                            }));
        };
    }

    private static Arrangement regionsAcross() {
        return (t, s) -> {
            var header = new ArrayList<>(List.of("TIME/GEO"));
            t.regions().forEach(r -> header.add(s.region(r)));
            return table(
                    header,
                    t.years().stream()
                            .map(y -> {
                                var row = new ArrayList<>(List.of(s.year(String.valueOf(y))));
                                t.regions().forEach(r -> row.add(s.cell(t.at(r, y))));
                                return row;
                            }));
        };
    }

    private static Arrangement yearInNames() {
        return (t, s) -> {
            var header = new ArrayList<>(List.of("nuts_code", "name"));
            t.years().forEach(y -> header.add("GDP " + y));
            return table(
                    header,
                    t.regions().stream()
                            .map(r -> {
                                var row = new ArrayList<>(List.of(s.region(r), "The region " + r));
                                t.years().forEach(y -> row.add(s.cell(t.at(r, y))));
                                return row;
                            }));
        };
    }

    private static Arrangement labels() {
        return (t, s) ->
                table(
                        List.of("geo", "geo_name", "sex", "TIME_PERIOD", "unit", "value", "flag"),
                        keys(t).map(k ->
                                List.of(
                                        s.region(k[0]),
                                        "Name of " + k[0],
                                        "T",
                                        s.year(k[1]),
                                        "PC",
                                        s.plain(cell(t, k)),
                                        cell(t, k).flags())));
    }
}
