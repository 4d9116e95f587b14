/// Reads source folders and checks every row; nothing is dropped without a finding.
@NullMarked
package org.xuetu.indexer.source;

import org.jspecify.annotations.NullMarked;
