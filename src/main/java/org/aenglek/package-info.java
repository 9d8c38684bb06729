/** Start-up; nothing imports these classes. */
@NullMarked
package org.aenglek;

import org.jspecify.annotations.NullMarked;
