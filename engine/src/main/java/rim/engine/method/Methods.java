package rim.engine.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import rim.schemas.RimException;
import rim.schemas.methodology.MethodChoice;

/// The methods of one kind: ours, and those that jars on the class path bring.
public final class Methods<M extends NamedMethod> {
    private final String kind;
    private final List<M> ours;
    private final Supplier<List<M>> others;

    private volatile Map<String, Known<M>> byName = Map.of();

    /// A method with its card, which is made anew whenever it is asked for.
    private record Known<M>(M method, MethodCard card) {}

    private Methods(String kind, List<M> ours, Supplier<List<M>> others) {
        this.kind = kind;
        this.ours = List.copyOf(ours);
        this.others = others;
    }

    /// @param kind in words, such as `aggregation`
    /// @param type of the methods, by which others are found
    /// @param ours in the order in which they are explained
    public static <M extends NamedMethod> Methods<M> of(String kind, Class<M> type, List<M> ours) {
        return new Methods<>(kind, ours, () -> found(kind, type));
    }

    private static <M extends NamedMethod> List<M> found(String kind, Class<M> type) {
        try {
            return ServiceLoader.load(type, type.getClassLoader()).stream()
                    .<M>map(ServiceLoader.Provider::get)
                    .sorted(Comparator.comparing(method -> method.card().name()))
                    .toList();
        } catch (ServiceConfigurationError | IllegalArgumentException e) {
            throw new RimException(
                    "A method on the class path cannot be used ("
                            + kind
                            + "): "
                            + e.getMessage()
                            + ". Mend or remove the jar that has it.",
                    e);
        }
    }

    /// In words, such as `aggregation`.
    public String kind() {
        return kind;
    }

    /// Those of this program, in the order in which they are explained.
    public List<M> ours() {
        return ours;
    }

    /// Ours, and then those that were found, by name.
    ///
    /// @throws RimException when two have the same name, or one cannot be loaded
    public List<M> all() {
        return byName().values().stream().map(Known::method).toList();
    }

    private Map<String, Known<M>> byName() {
        if (byName.isEmpty()) {
            var all = new ArrayList<>(ours);
            all.addAll(others.get());
            var named = new LinkedHashMap<String, Known<M>>();
            for (M each : all) {
                var card = each.card();
                var before = named.put(card.name(), new Known<>(each, card));
                if (before != null) {
                    throw new RimException(
                            "Two methods are called '"
                                    + card.name()
                                    + "' ("
                                    + kind
                                    + "): "
                                    + before.method().getClass().getName()
                                    + " and "
                                    + each.getClass().getName()
                                    + ". Give one of them another name.");
                }
            }
            byName = named;
        }
        return byName;
    }

    /// The method that is meant, with its parameters; empty for one that is not known.
    public Optional<ChosenMethod<M>> find(MethodChoice choice) {
        return Optional.ofNullable(byName().get(choice.name()))
                .map(known ->
                        new ChosenMethod<>(
                                choice,
                                known.method(),
                                new MethodSettings(
                                        known.card().parameters(), choice.parameters())));
    }

    /// The method that is meant, with its parameters.
    ///
    /// @throws RimException for one that is not known
    public ChosenMethod<M> of(MethodChoice choice) {
        return find(choice)
                .orElseThrow(() ->
                        new RimException(
                                "Unknown "
                                        + kind
                                        + ": '"
                                        + choice.name()
                                        + "' (expected one of "
                                        + String.join(", ", byName().keySet())
                                        + "). Is the jar that has it on the class path?"));
    }
}
