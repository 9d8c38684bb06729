package org.aenglek.programme.web;

/**
 * The steps of a campaign, or of a community in it, ready to print.
 *
 * @param note what has to be said of the baht; empty where they are all
 */
public record CampaignLine(
    String name,
    String address,
    String seen,
    String enquired,
    String held,
    String attended,
    String earned,
    String note) {}
