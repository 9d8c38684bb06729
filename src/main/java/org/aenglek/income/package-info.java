/**
 * The books: where money is and to whom it belongs. Every movement is a transfer whose postings sum
 * to zero; it is added once and never changed, a mistake is corrected by another that says so. A
 * transfer keeps kind, id and name of what was sold as they were then.
 *
 * <p>Modules that take or give money record it through {@link org.aenglek.income.Journal}, within
 * the transaction of its cause. What a collector took for communities is owed to each of them until
 * it is handed over ({@link org.aenglek.income.Settlements}). What was earned is paid out in
 * batches ({@link org.aenglek.income.Payouts}); what a village keeps together is its fund ({@link
 * org.aenglek.income.Fund}).
 */
@ApplicationModule(allowedDependencies = {"base", "site", "areas", "people", "post", "media"})
@NullMarked
package org.aenglek.income;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
