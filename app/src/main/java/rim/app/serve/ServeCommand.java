package rim.app.serve;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.ask.WrongUsage;
import rim.app.contribute.ClosedContributions;
import rim.app.contribute.ContributionSite;
import rim.app.face.command.HomeOption;
import rim.app.face.dataset.DatasetSite;
import rim.app.face.page.PageSite;
import rim.app.face.page.PreviewPicture;
import rim.app.face.page.Previews;
import rim.app.face.rest.RestSite;
import rim.app.face.rest.SqlSite;
import rim.app.face.sdmx.SdmxSite;
import rim.app.face.tool.McpSite;
import rim.app.map.Boundaries;
import rim.app.print.Console;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.http.AllowedOrigins;
import rim.app.serve.http.HttpService;
import rim.app.serve.http.PageOrigin;
import rim.app.serve.http.Settings;
import rim.app.serve.http.Site;

/// Answers over HTTP until it is stopped.
@Command(
        name = "serve",
        description = "Answer over HTTP: a page for readers, REST and SDMX for programs.",
        footer = {
            "",
            "Serves the edition in force, read only, and any older one by name; takes a newly",
            "published one over by itself. The page is at /; /openapi.json describes the interface",
            "for programs, /health and /metrics the service. Only this machine can reach it unless",
            "--host says otherwise.",
            "",
            "Examples:",
            "  rim serve --port 8080",
            "  curl 'http://127.0.0.1:8080/api/v1/profile/SE33'",
            "  rim serve --host 0.0.0.0 --token",
            "  rim serve --host 0.0.0.0 --token --contributions",
            "  rim serve --boundaries NUTS_RG_20M_2021_4326_LEVL_2.geojson"
        })
public final class ServeCommand implements Callable<Integer> {
    private static final int TOKEN_BYTES = 24;
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>/]+(/[^\\s\"<>]*)?");

    private final Console console;

    @Mixin private final HomeOption home = new HomeOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
    private String host = "127.0.0.1";

    @Option(
            names = "--token",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "TOKEN",
            description =
                    "ask for this token; without a value, for $RIM_TOKEN or one that is made and"
                            + " shown")
    private @Nullable String token;

    @Option(
            names = "--origin",
            paramLabel = "ORIGIN",
            split = ",",
            description =
                    "only pages of these origins may read answers, and they may send messages to /mcp,"
                            + " as pages of this machine and of --address may (default: pages of any"
                            + " origin may read)")
    private List<String> origins = List.of();

    @Option(
            names = "--boundaries",
            paramLabel = "FILE",
            description =
                    "GeoJSON with the outlines of regions, property NUTS_ID, for maps and for answers as"
                            + " GeoJSON; without it maps are of tiles")
    private @Nullable Path boundaries;

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = "",
            description =
                    "where others reach it, such as https://rim.example.org: catalogues, citations,"
                            + " feeds and previews of links then carry whole addresses, and its pages may"
                            + " send messages to /mcp (default: addresses are relative, and those of the"
                            + " feed lead where it was asked by a name that others have too)")
    private String address = "";

    @Option(
            names = "--contributions",
            description =
                    "let regions send in corrections, comments and reports; needs --token, and writes"
                            + " into 'contributions' of the data home alone")
    private boolean takesContributions;

    public ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new WrongUsage("Invalid --port: " + port + " (expected 0 to 65535)");
        }
        if (takesContributions && token == null) {
            throw new WrongUsage(
                    "--contributions needs --token: only those who are told it may send in something");
        }
        // the HTTP library would say at each start that it has nowhere to write its log
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var outlines = boundaries == null ? Boundaries.NONE : Boundaries.read(boundaries);
        try (var editions = OpenEditions.in(home.home(console), outlines.contiguity());
                var service = start(editions, outlines)) {
            console.say(greeting(service, editions));
            editions.note().ifPresent(console::say);
            Runtime.getRuntime().addShutdownHook(new Thread(service::close));
            service.join();
        }
        return 0;
    }

    private HttpService start(OpenEditions editions, Boundaries outlines) {
        var settings = new Settings(host, port, wantedToken(), allowed(), Settings.Limits.USUAL);
        var terms = new Terms(wantedAddress(), pages(), token == null, takesContributions);
        var sites = new ArrayList<>(sites(editions, outlines, terms));
        if (takesContributions) {
            sites.addFirst(new ContributionSite(home.home(console)));
        }
        var service = HttpService.start(settings, sites, editions::inForce);
        editions.afterOpening(new FirstVisit(editions, sites));
        return service;
    }

    /// Origins whose pages may do more than read: those that somebody named.
    private List<String> pages() {
        return Stream.concat(allowed().named().stream(), Stream.of(wantedAddress()))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /// @throws WrongUsage when one of them is none
    private AllowedOrigins allowed() {
        var stripped = origins.stream().map(String::strip).toList();
        for (var each : stripped) {
            if (!each.equals(AllowedOrigins.ALL) && !PageOrigin.isOne(each)) {
                throw new WrongUsage(
                        "Invalid --origin: '"
                                + each
                                + "' (expected a scheme and a host, such as https://example.org, or *"
                                + " for pages of any origin)");
            }
        }
        return AllowedOrigins.of(stripped);
    }

    /// @throws WrongUsage when it is no address of the web
    private String wantedAddress() {
        var plain = address.strip().replaceAll("/+$", "");
        if (!plain.isEmpty() && !WEB.matcher(plain).matches()) {
            throw new WrongUsage(
                    "Invalid --address: '"
                            + address
                            + "' (expected http:// or https:// and a host, such as"
                            + " https://rim.example.org)");
        }
        return plain;
    }

    /// What the service's parts know of whom it is for.
    ///
    /// @param address where others reach it, without a slash at its end; empty where nobody says so
    /// @param pages origins whose pages may send messages of assistants
    /// @param isOpen whether everybody may read, so that links may be previewed
    /// @param takesContributions whether regions may send corrections
    record Terms(String address, List<String> pages, boolean isOpen, boolean takesContributions) {}

    /// All parts of the service but the one that takes contributions.
    static List<Site> sites(OpenEditions editions, Boundaries outlines, Terms terms) {
        List<Site> others =
                List.of(
                        new HealthSite(editions),
                        new SqlSite(editions),
                        new SdmxSite(editions),
                        new McpSite(editions, terms.pages()),
                        new QualitySite(editions),
                        new FeedSite(editions, terms.address),
                        new DatasetSite(editions, terms.address),
                        new PreviewPicture(editions),
                        // the one that takes them stands before
                        new ClosedContributions(),
                        new PageSite(
                                outlines,
                                terms.isOpen
                                        ? new Previews(editions, terms.address)
                                        : Previews.NONE));
        var offers = new ArrayList<>(HttpService.offers(!terms.isOpen));
        others.forEach(site -> offers.addAll(site.offers()));
        var sites = new ArrayList<>(others);
        sites.addFirst(
                new RestSite(editions, terms.takesContributions, outlines.geometries(), offers));
        return sites;
    }

    private Optional<String> wantedToken() {
        if (token == null) {
            return Optional.empty();
        }
        var fromEnvironment = Optional.ofNullable(System.getenv("RIM_TOKEN")).orElse("");
        var wanted = token.isEmpty() ? fromEnvironment : token;
        if (!wanted.isEmpty()) {
            return Optional.of(wanted);
        }
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        console.say("Token: " + made);
        return Optional.of(made);
    }

    private String greeting(HttpService service, OpenEditions editions) {
        var shown = host.contains(":") ? "[" + host + "]" : host;
        boolean isLoopback =
                host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
        return "Edition "
                + editions.inForceName()
                + " at http://"
                + shown
                + ":"
                + service.port()
                + "/ , for "
                + (isLoopback ? "this machine only." : "whoever can reach this address.")
                + " Ctrl-C stops.";
    }
}
