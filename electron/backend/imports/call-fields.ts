import { dayField, textField, timeField, type Field } from './field.ts'

/**
 * Columns of call lists: plain headers, HubSpot's internal names and labels, Salesforce's Event object and its reports,
 * Outlook's calendar CSV. A vendor's own name comes before words that several vendors use.
 */
export const callFields: readonly Field[] = [
  textField(
    'sourceId',
    'Id',
    `hsobjectid recordid eventid activityid callid meetingid id uid datensatzid iddefiche iddelregistro`,
  ),
  textField(
    'title',
    'Title',
    `hsmeetingtitle hscalltitle meetingname calltitle meetingtitle subject title callname betreff titel
     meetingtitel objet titre asunto titulo oggetto onderwerp assunto`,
    true,
  ),
  textField(
    'host',
    'Host',
    `hostemail host owneremail hubspotownerid activityassignedto assignedto assigned ownername ownerfullname
     owner salesrep rep meetingorganizer organizer ownerid zugewiesenan aktivitatzugewiesenan zustandig
     besprechungsplanung organisator attribuea asignadoa assegnatoa toegewezenaan atribuidoa`,
    true,
  ),
  textField(
    'account',
    'Account',
    `account accountname associatedcompany company companyname companyaccount customer customername client
     relatedto kunde kundenname unternehmen firma entreprise societe empresa cliente azienda bedrijf`,
  ),
  timeField(
    'startsAt',
    'Starts at',
    `startsat hsmeetingstarttime startdatetime meetingstarttime starttime start hstimestamp callstart beginn
     beginntum startzeit startzeitpunkt heuredebut debut heurededebut horadeinicio inicio orainizio inizio
     starttijd activitydate dateandtime datetime`,
    true,
  ),
  timeField(
    'endsAt',
    'Ends at',
    `endsat hsmeetingendtime enddatetime meetingendtime endtime end callend ende endetum endzeit endzeitpunkt fin
     heuredefin horadefinalizacion horadefin fine orafine eindtijd`,
  ),
  dayField('startsOn', 'Day', 'date day startdate activitydate datum tag beginntam startdatum fecha data jour'),
  dayField('endsOn', 'Last day', 'enddate endetam enddatum'),
  textField(
    'durationMinutes',
    'Minutes',
    `durationinminutes durationminutes duration minutes meetingduration callduration dauer duree duracion durata
     duur`,
  ),
  textField('durationMs', 'Milliseconds', 'hscallduration'),
  textField('timeZone', 'Time zone', 'timezone tz zeitzone fuseauhoraire zonahoraria'),
  textField(
    'callType',
    'Call type',
    `calltype callandmeetingtype hsactivitytype meetingtype eventtype type anruftyp terminart art`,
  ),
  textField(
    'funnelStage',
    'Funnel stage',
    `funnelstage dealstage opportunitystage lifecyclestage stage phase trichterphase etape etapa`,
  ),
  textField('audience', 'Audience', 'audience publikum'),
  textField('seats', 'Seats', 'seats places platze plazas'),
  textField(
    'status',
    'Status',
    `hsmeetingoutcome meetingoutcome outcome status callstatus hscallstatus ergebnis resultat resultado esito`,
  ),
  textField('isAllDay', 'All day', 'isalldayevent alldayevent allday ganztagig ganztagigesereignis'),
  textField('isHostOptedOut', 'Without participants', 'withoutparticipants noparticipants hostoptedout'),
  textField('notes', 'Notes', 'notes notizen notas'),
]
