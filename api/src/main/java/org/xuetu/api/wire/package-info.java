/// Bodies on the wire, as records; their field names are the contract.
@NullMarked
package org.xuetu.api.wire;

import org.jspecify.annotations.NullMarked;
