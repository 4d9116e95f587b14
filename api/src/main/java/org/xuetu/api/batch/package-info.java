/// Many learners in one table: the nearest programme of each, for those who advise them.
@NullMarked
package org.xuetu.api.batch;

import org.jspecify.annotations.NullMarked;
