package rim.pipeline.indicator;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.api.java.UDF2;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.SeriesChoice;

/// The components that a series of a dataset feeds. As an expression of columns, hundreds of feeds
/// would each be tried for every observation; here they are tried for every series.
final class FedComponents implements UDF2<String, String, List<String>> {
    private static final int MOST_REMEMBERED = 100_000;

    private final Map<String, List<Choice>> choices;
    private final Map<Series, List<String>> known = new ConcurrentHashMap<>();

    FedComponents(List<DatasetDescriptor> datasets) {
        this.choices =
                datasets.stream()
                        .collect(
                                Collectors.toMap(
                                        DatasetDescriptor::dataset, FedComponents::choices));
    }

    private static List<Choice> choices(DatasetDescriptor dataset) {
        return dataset.feeds().stream().map(f -> new Choice(f.component(), f.where())).toList();
    }

    private record Choice(String component, SeriesChoice where) implements Serializable {}

    private record Series(String dataset, String codes) implements Serializable {}

    @Override
    public List<String> call(String dataset, String series) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(new Series(dataset, series), this::find);
    }

    private List<String> find(Series series) {
        return choices.getOrDefault(series.dataset(), List.of()).stream()
                .filter(choice -> choice.where().contains(series.codes()))
                .map(Choice::component)
                .toList();
    }
}
