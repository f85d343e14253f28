package rim.app.face.dataset;

import java.util.ArrayList;
import java.util.List;
import rim.app.serve.http.Offer;
import rim.app.serve.http.Offer.Varying;
import rim.schemas.description.DescriptionForm;
import rim.schemas.edition.OutputKind;

/// What programs find of an edition as a dataset.
final class DatasetOffers {
    static final String CSV = "text/csv; charset=utf-8; header=present";

    private static final String HTML = "text/html";
    private static final String ROOT = "/editions";
    private static final String EDITION = ROOT + "/{edition}";
    private static final Varying TABLE = new Varying("table", "name of a table", "regions");

    static final List<Offer> ALL = all();

    private static List<Offer> all() {
        var all = new ArrayList<Offer>();
        all.add(Offer.at(ROOT, "Leads to the edition in force", HTML));
        all.add(
                Offer.at(
                        EDITION,
                        "An edition as a dataset, on a page that leads to all of it",
                        HTML,
                        Varying.EDITION,
                        new Varying("lang", "language of the page: en or sv", "sv")));
        for (var form : DescriptionForm.values()) {
            all.add(
                    Offer.at(
                            EDITION + "/" + form.file(),
                            form.meaning(),
                            form.type(),
                            Varying.EDITION));
        }
        all.add(
                document(
                        "manifest.json",
                        "What the edition was made from and consists of, with digests"));
        all.add(document("quality.json", "What was checked of its data, and what came out"));
        all.add(document("methodology.json", "The methodology that it was scored by"));
        all.add(document("indicators.json", "What its indicators are"));
        all.add(document("datasets.json", "How its sources were read"));
        all.add(
                document(
                        "structure.json",
                        "Which indicators say what regions are like, where some do"));
        all.add(
                Offer.at(
                        EDITION + "/{table}.csv",
                        "A table of up to a million rows as CSV",
                        "text/csv",
                        Varying.EDITION,
                        TABLE));
        all.add(
                Offer.at(
                        EDITION + "/{table}/{part}",
                        "A Parquet file of a table, also in ranges of bytes; datapackage.json names"
                                + " them",
                        OutputKind.TABLE.mediaType(),
                        Varying.EDITION,
                        TABLE,
                        new Varying("part", "name of the file", "part-00000.parquet")));
        return List.copyOf(all);
    }

    private static Offer document(String file, String meaning) {
        return Offer.at(
                EDITION + "/" + file, meaning, OutputKind.DOCUMENT.mediaType(), Varying.EDITION);
    }

    private DatasetOffers() {}
}
