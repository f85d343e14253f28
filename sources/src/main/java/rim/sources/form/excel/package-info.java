/// Workbooks, XLSX and XLS.
@NullMarked
package rim.sources.form.excel;

import org.jspecify.annotations.NullMarked;
