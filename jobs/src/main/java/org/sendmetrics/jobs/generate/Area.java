package org.sendmetrics.jobs.generate;

/**
 * What one invented authority is like.
 *
 * @param code its 3-digit code
 * @param position its place among those generated, from 0
 * @param pupils pupils on its schools' rolls in any one year
 * @param requests requests for an assessment over the whole span
 * @param issuedOnTime share of its plans issued within 20 weeks
 * @param decidedOnTime share of its requests decided within 6 weeks
 * @param absence its pupils' absence beside England's
 * @param suspension its schools' use of suspension beside England's
 * @param diverse whether most pupils are of minority ethnic groups, as in London and big cities
 * @param everyPlanAnException whether every plan of 2025 is marked as an exception
 * @param sendsMediation whether there is a mediation extract
 * @param packed whether its files come in one zip
 * @param sendsMarks whether the latest autumn's attendance comes as marks of the register
 * @param sendsMessage whether its EHC plan cases come as a SEN2 message
 * @param sendsCalendar whether it sends its own school calendar
 */
record Area(
    String code,
    int position,
    int pupils,
    int requests,
    double issuedOnTime,
    double decidedOnTime,
    double absence,
    double suspension,
    boolean diverse,
    boolean everyPlanAnException,
    boolean sendsMediation,
    boolean packed,
    boolean sendsMarks,
    boolean sendsMessage,
    boolean sendsCalendar) {}
