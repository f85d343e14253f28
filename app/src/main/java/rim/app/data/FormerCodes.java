package rim.app.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Succession;

/// Codes that another NUTS version has, or another spelling of them. Where one region has the same
/// territory, it answers for the code, with a note; otherwise what became of it is told.
///
/// @param versions whose codes are answered: the edition's, and those of countries that it keeps
/// @param notes takes what is said beside the answer
record FormerCodes(List<NutsVersion> versions, Consumer<String> notes) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}[0-9A-Z]{0,3}");

    /// The code that answers for another one; empty where no version knows it.
    ///
    /// @param exists whether there is a region of a code
    /// @param named those of some codes that there are
    /// @throws Unanswerable where it has a successor, but not one of the same territory
    Optional<String> successor(
            String typed,
            Predicate<String> exists,
            Function<List<String>, List<Unanswerable.Candidate>> named) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        var found = succession(code);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var succession = found.get();
        var codes = succession.codes();
        if (succession.isOneToOne() && exists.test(codes.getFirst())) {
            notes.accept(succession.said() + ": this is the answer for " + codes.getFirst() + ".");
            return Optional.of(codes.getFirst());
        }
        throw new Unanswerable(
                Unanswerable.Reason.UNKNOWN,
                succession.said() + remedy(codes.size()),
                named.apply(codes),
                "");
    }

    /// In the edition's version, unless another one that it has regions of knows more.
    private Optional<Succession> succession(String code) {
        var all = versions.stream().flatMap(v -> Succession.of(code, v).stream()).toList();
        return all.stream()
                .filter(each -> !each.codes().isEmpty())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static String remedy(int successors) {
        return switch (successors) {
            case 0 -> ".";
            case 1 -> ": ask for it.";
            default -> ": ask for these.";
        };
    }
}
