package rim.app.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.activity.NaceNames;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Quality.SourceTitle;
import rim.schemas.indicator.Recipe;
import rim.schemas.json.CheckedJson;

/// What an edition's documents say about its nodes, groups and indicators. Reads only the fields it
/// needs, so that editions of other versions of this program can be read; a document or a title
/// that is not there leaves the code to speak for itself.
public final class PublishedDocuments {
    /// The language of titles where no other is wanted.
    public static final String ENGLISH = "en";

    private final Edition edition;
    private final String language;
    private final JsonNode manifest;
    private final JsonNode methodology;
    private final JsonNode catalogue;
    private final Map<String, JsonNode> indicators;
    private final JsonNode datasets;
    private final JsonNode structure;

    private PublishedDocuments(Edition edition) {
        this.edition = edition;
        this.language = ENGLISH;
        this.manifest = read(edition.manifestFile());
        this.methodology = read(edition.methodologyFile());
        this.datasets = read(edition.datasetsFile());
        this.structure = read(edition.structureFile());
        this.catalogue = read(edition.indicatorsFile());
        this.indicators = new LinkedHashMap<>();
        for (var each : catalogue.path("indicators")) {
            indicators.put(each.path("code").asText(), each);
        }
    }

    private PublishedDocuments(PublishedDocuments same, String language) {
        this.edition = same.edition;
        this.language = language;
        this.manifest = same.manifest;
        this.methodology = same.methodology;
        this.datasets = same.datasets;
        this.structure = same.structure;
        this.catalogue = same.catalogue;
        this.indicators = same.indicators;
    }

    /// Reads the documents of an edition.
    public static PublishedDocuments of(Edition edition) {
        return new PublishedDocuments(edition);
    }

    /// The same, with titles in a language where there are any.
    public PublishedDocuments in(String wanted) {
        return wanted.equals(language) ? this : new PublishedDocuments(this, wanted);
    }

    private static JsonNode read(Path file) {
        if (!Files.exists(file)) {
            return MissingNode.getInstance();
        }
        try {
            return JsonTree.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw Edition.unread(file, e);
        }
    }

    /// The NUTS version of the edition's regions.
    int nuts() {
        return manifest.path("nuts").asInt();
    }

    /// The name of the methodology that was used.
    public String methodologyName() {
        return manifest.path("methodology").path("name").asText();
    }

    /// What the methodology is called, in the wanted language where it says so.
    public String methodologyTitle() {
        return spoken(methodology, "title").orElse(methodology.path("title").asText());
    }

    /// The methodology's file; a missing node when it is not there.
    JsonNode methodology() {
        return methodology;
    }

    /// The dimensions of structural variables; a missing node when the edition has none.
    JsonNode structure() {
        return structure;
    }

    /// The code of the composite index.
    ///
    /// @throws RimException when the edition does not say which it is
    public String root() {
        var code = methodology.path("tree").path("code").asText();
        if (code.isEmpty()) {
            throw new RimException(
                    "Edition "
                            + edition.name()
                            + " does not name its composite index ["
                            + edition.methodologyFile()
                            + "]. Name a node with --node.");
        }
        return code;
    }

    /// All nodes of the methodology's tree with their titles, parents first.
    public Map<String, String> nodes() {
        var nodes = new LinkedHashMap<String, String>();
        addNodes(methodology.path("tree"), nodes);
        return nodes;
    }

    private void addNodes(JsonNode node, Map<String, String> nodes) {
        if (node.hasNonNull("code")) {
            var code = node.path("code").asText();
            nodes.put(code, nodeTitle(code, node));
        }
        node.path("children").forEach(child -> addNodes(child, nodes));
    }

    /// In the wanted language by the methodology itself, or else by the catalogue, which knows the
    /// indicator, or a group of indicators by that name; in English where neither does.
    private String nodeTitle(String code, JsonNode node) {
        var title = node.path("title").asText(title(code));
        return spoken(node, "title")
                .or(() -> spoken(indicator(code), "title"))
                .or(() ->
                        english("groups", code)
                                .filter(title::equals)
                                .flatMap(english -> named("groups", code)))
                .orElse(title);
    }

    /// A text in the wanted language, where that is another than English and there is one.
    private Optional<String> spoken(JsonNode of, String field) {
        var text = of.path("languages").path(language).path(field);
        return text.isTextual() ? Optional.of(text.asText()) : Optional.empty();
    }

    /// The indicators below the composite index, in the order of the methodology.
    public List<String> leaves() {
        var leaves = new ArrayList<String>();
        addLeaves(methodology.path("tree"), leaves);
        return leaves;
    }

    private static void addLeaves(JsonNode node, List<String> leaves) {
        if (node.path("children").isEmpty() && node.hasNonNull("code")) {
            leaves.add(node.path("code").asText());
        }
        node.path("children").forEach(child -> addLeaves(child, leaves));
    }

    /// The name of a performance group, by its code, or of a part of one, whose sign stands behind
    /// it.
    public String groupTitle(String code) {
        var group = code.replaceFirst("[+-]+$", "");
        var part = code.substring(group.length()).replace('-', '\u2212');
        return titleOfGroup(code)
                .or(() -> titleOfGroup(group).map(title -> title + " " + part))
                .orElse(code);
    }

    private Optional<String> titleOfGroup(String code) {
        for (var group : methodology.path("groups")) {
            if (group.path("code").asText().equals(code)) {
                return Optional.of(spoken(group, "title").orElse(group.path("title").asText(code)));
            }
        }
        return Optional.empty();
    }

    /// The level of intervals, 0 to 1; null when the edition does not say.
    public @Nullable Double intervalLevel() {
        var level = methodology.path("uncertainty").path("level");
        return level.isNumber() ? level.asDouble() : null;
    }

    /// Codes of the catalogue's indicators, in its order.
    public List<String> indicators() {
        return List.copyOf(indicators.keySet());
    }

    /// The title of an indicator, by default its code.
    public String title(String indicator) {
        return text(indicator, "title").orElse(indicator);
    }

    private Optional<String> text(String indicator, String field) {
        var known = indicator(indicator);
        return spoken(known, field)
                .or(() ->
                        Optional.of(known.path(field))
                                .filter(JsonNode::isTextual)
                                .map(JsonNode::asText));
    }

    /// The name of a unit or group in the wanted language.
    private Optional<String> named(String kind, String code) {
        var name = catalogue.path(kind).path(code).path(language);
        return name.isTextual() ? Optional.of(name.asText()) : Optional.empty();
    }

    private String nameOrEnglish(String kind, String code) {
        return named(kind, code).orElseGet(() -> english(kind, code).orElse(code));
    }

    private Optional<String> english(String kind, String code) {
        var name = catalogue.path(kind).path(code).path(ENGLISH);
        return name.isTextual() ? Optional.of(name.asText()) : Optional.empty();
    }

    /// A unit in words, by its code; the code where the catalogue has no words for it.
    public String unitName(String code) {
        return nameOrEnglish("units", code);
    }

    /// What the indicator belongs to, in words; empty when the catalogue does not say.
    public String group(String indicator) {
        return nameOrEnglish("groups", indicator(indicator).path("group").asText());
    }

    /// The unit's code; empty when the catalogue does not say.
    public String unit(String indicator) {
        return indicator(indicator).path("unit").asText();
    }

    /// What the indicator measures; empty when the catalogue does not say.
    public String description(String indicator) {
        return text(indicator, "description").orElse("");
    }

    private JsonNode indicator(String code) {
        return indicators.getOrDefault(code, MissingNode.getInstance());
    }

    /// The descriptor of a dataset; a missing node when the documents do not have it.
    public JsonNode dataset(String code) {
        for (var dataset : datasets) {
            if (dataset.path("dataset").asText().equals(code)) {
                return dataset;
            }
        }
        return MissingNode.getInstance();
    }

    /// The descriptors of all datasets; a missing node when the documents do not have them.
    public JsonNode datasets() {
        return datasets;
    }

    /// How an indicator is made; empty when the catalogue does not say.
    public Optional<Recipe> recipe(String indicator) {
        var made = indicator(indicator).path("made");
        return made.isMissingNode()
                ? Optional.empty()
                : Optional.of(CheckedJson.published(made, "a recipe", Recipe.class));
    }

    /// What an activity is called, where its dataset counts by NACE.
    ///
    /// @param language en or sv
    public Optional<String> activityName(String dataset, String activity, String language) {
        return dataset(dataset).at("/activities/dimension").asText().startsWith("nace")
                ? NaceNames.of(activity, language)
                : Optional.empty();
    }

    /// Titles and places of all datasets; empty when the documents do not have them.
    public List<SourceTitle> sources() {
        var titles = new ArrayList<SourceTitle>();
        for (var dataset : datasets) {
            var source = dataset.path("source");
            titles.add(
                    new SourceTitle(
                            dataset.path("dataset").asText(),
                            dataset.path("title").asText(),
                            source.path("publisher").asText(),
                            source.path("licence").asText(),
                            source.path("url").isTextual() ? source.path("url").asText() : null));
        }
        return titles;
    }

    /// The datasets that feed an indicator, such as `Eurostat rd_e_gerdreg`; empty when the
    /// documents do not say.
    public String source(String indicator) {
        var components = recipe(indicator).map(Recipe::components).orElse(List.of());
        var sources = new TreeSet<String>();
        for (var dataset : datasets) {
            if (fed(dataset).stream().anyMatch(components::contains)) {
                sources.add(publication(dataset));
            }
        }
        return String.join("; ", sources);
    }

    /// The components of indicators that a descriptor feeds, those of `also` among them.
    public static SortedSet<String> fed(JsonNode dataset) {
        var components = new TreeSet<String>();
        dataset.path("feeds").forEach(feed -> feeds(feed).forEach(components::add));
        return components;
    }

    /// The component of a feed, and those of other codes of a dimension.
    private static Stream<String> feeds(JsonNode feed) {
        var also = StreamSupport.stream(feed.path("also").spliterator(), false);
        return Stream.concat(
                        Stream.of(feed.path("component")),
                        also.flatMap(codes -> StreamSupport.stream(codes.spliterator(), false)))
                .map(JsonNode::asText);
    }

    private static String publication(JsonNode dataset) {
        var source = dataset.path("source");
        return (source.path("publisher").asText() + " " + source.path("code").asText()).strip();
    }
}
