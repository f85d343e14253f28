package rim.schemas.description;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A form of what is said about an edition.
public enum DescriptionForm {
    DATA_PACKAGE(
            "datapackage",
            "datapackage.json",
            "application/json",
            "Frictionless Data Package 2.0: every table with its columns and files"),
    DCAT(
            "dcat",
            "dcat.jsonld",
            "application/ld+json",
            "StatDCAT-AP 3.0 in JSON-LD, for data catalogues"),
    SCHEMA_ORG(
            "schema-org",
            "schema.jsonld",
            "application/ld+json",
            "schema.org in JSON-LD, for search engines"),
    CSVW(
            "csvw",
            "csv-metadata.json",
            "application/csvm+json",
            "CSV on the Web: the columns of every table as CSV"),
    CFF("cff", "CITATION.cff", "application/yaml", "Citation File Format 1.2.0, with the sources"),
    BIBTEX(
            "bibtex",
            "citation.bib",
            "application/x-bibtex",
            "citation for LaTeX and reference managers"),
    RIS(
            "ris",
            "citation.ris",
            "application/x-research-info-systems",
            "citation for reference managers"),
    CSL(
            "csl",
            "citation.csl.json",
            "application/vnd.citationstyles.csl+json",
            "citation as CSL-JSON, for Pandoc and Zotero"),
    TEXT("text", "citation.txt", "text/plain; charset=utf-8", "citation in words");

    private static final List<DescriptionForm> INSIDE = List.of(DATA_PACKAGE, DCAT, CFF);

    private final String code;
    private final String file;
    private final String type;
    private final String meaning;

    DescriptionForm(String code, String file, String type, String meaning) {
        this.code = code;
        this.file = file;
        this.type = type;
        this.meaning = meaning;
    }

    /// Those that every edition contains as files.
    public static List<DescriptionForm> inside() {
        return INSIDE;
    }

    /// The form of a file of that name.
    public static Optional<DescriptionForm> ofFile(String name) {
        return Arrays.stream(values()).filter(form -> form.file.equals(name)).findFirst();
    }

    static boolean isOne(String path) {
        return ofFile(path).isPresent();
    }

    /// As a command names it.
    public String code() {
        return code;
    }

    /// Name of the file beside the edition's manifest.
    public String file() {
        return file;
    }

    /// Its media type.
    public String type() {
        return type;
    }

    /// What it is and whom it is for.
    public String meaning() {
        return meaning;
    }

    /// The description of an edition, with a line feed at its end.
    public String of(DescribedEdition edition) {
        return switch (this) {
            case DATA_PACKAGE -> DataPackage.text(edition);
            case DCAT -> DcatRecord.text(edition);
            case SCHEMA_ORG -> SchemaOrgDataset.text(edition);
            case CSVW -> CsvMetadata.text(edition);
            case CFF -> CitationFile.text(edition);
            case BIBTEX -> EditionCitation.bibtex(edition);
            case RIS -> EditionCitation.ris(edition);
            case CSL -> EditionCitation.csl(edition);
            case TEXT -> EditionCitation.words(edition);
        };
    }
}
