/**
 * What a visit costs, how it is paid, and what came. Each visit is due to one payee: the community
 * itself by its own code or in cash, or a collector where a province names one.
 *
 * <p>Bookings make amounts due through {@link org.aenglek.payments.Dues} and hear of money through
 * {@link org.aenglek.payments.PaidFor}. A due's secret link makes a guest its payer: they see how
 * to pay and send a slip, which is a claim. It is paid when a line of the bank or a treasurer says
 * so ({@link org.aenglek.payments.Payments}); then a receipt is numbered and the books of {@code
 * income} hear of it.
 *
 * <p>Locks are taken in one order: slots, rota, dues, accounts by id, the receipt book last.
 */
@ApplicationModule(
    allowedDependencies = {"base", "site", "areas", "people", "post", "media", "income"})
@NullMarked
package org.aenglek.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
