/// Eurostat's TSV, as from its bulk download.
@NullMarked
package rim.sources.form.eurostat;

import org.jspecify.annotations.NullMarked;
