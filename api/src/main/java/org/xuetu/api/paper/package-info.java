/// Plans in forms to keep: words, a table, a calendar.
@NullMarked
package org.xuetu.api.paper;

import org.jspecify.annotations.NullMarked;
