package rim.sources.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;
import rim.schemas.region.RegionCodes;
import rim.sources.raw.RawCell;

/// Regions of a table whose rows say of which NUTS version their regions are: `2021`, `NUTS 2021`.
final class RegionVersions {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?:NUTS[ _-]?)?((?:19|20)[0-9]{2})(?:\\.0)?", Pattern.CASE_INSENSITIVE);

    private final Map<String, RegionCodes> codes = new HashMap<>();

    static boolean isVersion(String text) {
        return parse(text).isPresent();
    }

    private static Optional<NutsVersion> parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.group(1));
        return NutsVersion.all().stream().filter(v -> v.year() == year).findFirst();
    }

    Optional<Region> find(String code, String version) {
        return codes.computeIfAbsent(version, v -> RegionCodes.of(List.of(parse(v).orElseThrow())))
                .find(code);
    }

    static CheckedCell refused(RawCell cell, String version) {
        return new CheckedCell.Refused(
                cell,
                "unknown_version",
                "'"
                        + version
                        + "' (expected a NUTS version: "
                        + NutsVersion.all().stream()
                                .map(v -> String.valueOf(v.year()))
                                .collect(Collectors.joining(", "))
                        + ")");
    }

    static CheckedCell unknown(RawCell cell, String version) {
        return new CheckedCell.Refused(
                cell,
                "unknown_region",
                "'"
                        + cell.region()
                        + "' (expected a code of NUTS "
                        + version
                        + ", as its row says, an aggregate or a country)");
    }
}
