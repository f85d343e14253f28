package rim.app.serve;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.ask.TextLanguage;
import rim.app.feed.Feed;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Offer;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;
import rim.sources.contribution.Language;

/// `/feed.atom`: editions and revisions, for programs that follow them.
///
/// @param address of the service, without a slash at its end: not every reader makes whole
///   addresses of relative ones; empty where nobody says it, so that it is the one that was asked
record FeedSite(OpenEditions editions, String address) implements Site {
    @Override
    public Optional<Place> at(List<String> path) {
        return path.equals(List.of("feed.atom"))
                ? Optional.of(Refusals.place(keeping(), this::answer))
                : Optional.empty();
    }

    private Keeping keeping() {
        return address.isEmpty() ? Keeping.EDITION_AT_ADDRESS : Keeping.EDITION;
    }

    @Override
    public List<Offer> offers() {
        return List.of(
                Offer.at(
                        "/feed.atom",
                        "Editions and what they revised, to be followed",
                        Feed.TYPE,
                        new Offer.Varying(
                                "region", "revisions of one region, by code or name", "SE33"),
                        new Offer.Varying(
                                "indicator", "revisions of one indicator, by code or title", ""),
                        new Offer.Varying("language", "of texts: en or sv", "sv")));
    }

    private static Language language(Asked asked) {
        return TextLanguage.meant(asked.parameter("language").orElse("en"));
    }

    private Reply answer(Asked asked) throws SQLException {
        return Reply.text(
                Feed.TYPE,
                Feed.asked(
                                editions.home(),
                                asked.parameter("region"),
                                asked.parameter("indicator"),
                                language(asked),
                                address.isEmpty() ? asked.address() : address)
                        .text());
    }
}
