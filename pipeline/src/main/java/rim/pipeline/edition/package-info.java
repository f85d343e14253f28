/// The edition: its tables as Parquet files, what was counted and checked, and its manifest.
@NullMarked
package rim.pipeline.edition;

import org.jspecify.annotations.NullMarked;
