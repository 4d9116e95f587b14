/// Files of rows and columns, whatever program saved them: CSV, TSV, XLSX and XLS become the same
/// [Table], inside stated limits of size; what cannot be read safely is refused with a reason.
@NullMarked
package org.xuetu.indexer.table;

import org.jspecify.annotations.NullMarked;
