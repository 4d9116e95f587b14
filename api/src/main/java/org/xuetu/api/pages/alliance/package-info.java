/// The alliance's view of itself: whom and what is held, how old it is, and what the rules cost.
@NullMarked
package org.xuetu.api.pages.alliance;

import org.jspecify.annotations.NullMarked;
