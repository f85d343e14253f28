package rim.schemas.description;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A form of what is said about an edition.
public enum DescriptionForm {
    DATA_PACKAGE(
            "datapackage",
            "datapackage.json",
            "application/json",
            "Frictionless Data Package 2.0: every table with its columns and files",
            DataPackage::text),
    DCAT(
            "dcat",
            "dcat.jsonld",
            "application/ld+json",
            "StatDCAT-AP 3.0 in JSON-LD, for data catalogues",
            DcatRecord::text),
    SCHEMA_ORG(
            "schema-org",
            "schema.jsonld",
            "application/ld+json",
            "schema.org in JSON-LD, for search engines",
            SchemaOrgDataset::text),
    CSVW(
            "csvw",
            "csv-metadata.json",
            "application/csvm+json",
            "CSV on the Web: the columns of every table as CSV",
            CsvMetadata::text),
    CFF(
            "cff",
            "CITATION.cff",
            "application/yaml",
            "Citation File Format 1.2.0, with the sources",
            CitationFile::text),
    BIBTEX(
            "bibtex",
            "citation.bib",
            "application/x-bibtex",
            "citation for LaTeX and reference managers",
            EditionCitation::bibtex),
    RIS(
            "ris",
            "citation.ris",
            "application/x-research-info-systems",
            "citation for reference managers",
            EditionCitation::ris),
    CSL(
            "csl",
            "citation.csl.json",
            "application/vnd.citationstyles.csl+json",
            "citation as CSL-JSON, for Pandoc and Zotero",
            EditionCitation::csl),
    TEXT(
            "text",
            "citation.txt",
            "text/plain; charset=utf-8",
            "citation in words",
            EditionCitation::words);

    private static final List<DescriptionForm> INSIDE = List.of(DATA_PACKAGE, DCAT, CFF);

    private final String code;
    private final String file;
    private final String type;
    private final String meaning;
    private final Function<DescribedEdition, String> writing;

    DescriptionForm(
            String code,
            String file,
            String type,
            String meaning,
            Function<DescribedEdition, String> writing) {
        this.code = code;
        this.file = file;
        this.type = type;
        this.meaning = meaning;
        this.writing = writing;
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
        return writing.apply(edition);
    }
}
