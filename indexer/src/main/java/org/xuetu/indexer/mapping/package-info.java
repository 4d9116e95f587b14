/// How the columns of a source's own table become the fields of a record, as its manifest says:
/// columns, constants, templates, code tables, named clean-ups, and rows left out with a reason.
@NullMarked
package org.xuetu.indexer.mapping;

import org.jspecify.annotations.NullMarked;
