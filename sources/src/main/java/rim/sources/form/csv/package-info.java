/// Comma-separated text, long or wide.
@NullMarked
package rim.sources.form.csv;

import org.jspecify.annotations.NullMarked;
