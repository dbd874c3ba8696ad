/** The columns of a workbook of version 1, as they were declared then: never edited, only migrated from. */
export const VERSION_1 = `
groups: id name kana kind representative postal address phone fax email founded members dues area fields purpose activities url corporateNumber hub consents expires note
experts: id kind name kana phone email fields skills profile qualifications targets days times availability areas areaText online fee feeText residence recommendedBy hub consents expires note
seedSheets: id group groupName fiscalYear heardOn listener activities strengths weaknesses issues needPeople needGoods needMoney offerPeople offerGoods offerMoney offerPlace offerInformation partners publicText consents confirmedOn note
items: id party partyName source direction kind title detail fields target quantity startsAt endsAt whenText place area budget deadline openEnded urgency state
grants: id name funder fields anyField eligible areas projects uses maxAmount ratio opensOn deadline deadlineNote rolling consultation consultationBy combinable papers url fiscalYear note
matches: id need needTitle group groupName offer partnerName reasons unknowns stage groupAnswer groupAnsweredOn partnerAnswer partnerAnsweredOn declineReason introducedOn completedOn owner nextAction nextOn
entries: id match at way counterpart stage text followUp nextOn recorder
feedback: id match standing satisfaction change trouble again mayPublish
cases: id matches headline fiscalYear groupName partnerName heldOn place organiser coOrganiser supporter cooperator background content participants outcome issues voices photo recipe source
intake: id receivedAt channel reference state reasons content handledAt handledBy record
outbox: id at to subject body match state
documents: key kind record title fileId url shareUrl pdfId pdfUrl digest updatedAt
vocabulary: word same broader unlike note
hubs: id name short kind office period
settings: key value help
formItems: key form formId itemId column
ledger: response form digest takenAt record
counters: table last
audit: operation act at who table record before after
`;
