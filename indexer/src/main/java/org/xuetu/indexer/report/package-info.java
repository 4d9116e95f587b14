/// Answers of stored queries as files that offices open.
@NullMarked
package org.xuetu.indexer.report;

import org.jspecify.annotations.NullMarked;
