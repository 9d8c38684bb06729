/**
 * Values that every module speaks in: money, texts in four languages, spans of days, points on the
 * earth, ids, who acts, and a refusal that a person can read.
 *
 * <p>Nothing here knows Spring, SQL or HTTP. A value belongs here only when two modules need it.
 */
@NullMarked
package org.aenglek.base;

import org.jspecify.annotations.NullMarked;
