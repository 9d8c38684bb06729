/** The pages on which guests pay and treasurers keep the money. */
@NullMarked
package org.aenglek.payments.web;

import org.jspecify.annotations.NullMarked;
