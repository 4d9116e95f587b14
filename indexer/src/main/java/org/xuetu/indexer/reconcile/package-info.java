/// Reconciliation: from names, as they stand in somebody's table, to the things they name.
@NullMarked
package org.xuetu.indexer.reconcile;

import org.jspecify.annotations.NullMarked;
