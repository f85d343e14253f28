/// SDMX-CSV and SDMX-ML.
@NullMarked
package rim.sources.form.sdmx;

import org.jspecify.annotations.NullMarked;
