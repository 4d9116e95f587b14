/// Reports of the alliance as tables that offices open.
@NullMarked
package org.xuetu.api.alliance;

import org.jspecify.annotations.NullMarked;
