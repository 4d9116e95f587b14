/// Contributions from schools that do not exist, checked against a release that is made up as well.
@NullMarked
package org.xuetu.indexer.contribution;

import org.jspecify.annotations.NullMarked;
