/** The pages of offers. */
@NullMarked
package org.aenglek.offers.web;

import org.jspecify.annotations.NullMarked;
