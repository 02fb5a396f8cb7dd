import type { Field } from './source.ts'

const text = (name: string, label: string, headers: string[], isRequired = false): Field => {
  return { name, label, isRequired, is: 'text', headers }
}

/**
 * Columns of call lists: plain headers, HubSpot's internal names and labels, Salesforce's Event object and its reports,
 * Outlook's calendar CSV. A vendor's own name comes before words that several vendors use.
 */
export const callFields: readonly Field[] = [
  text('sourceId', 'Id', ['hsobjectid', 'recordid', 'eventid', 'activityid', 'callid', 'meetingid', 'id', 'uid', 'datensatzid', 'iddefiche', 'iddelregistro']),
  text('title', 'Title', ['hsmeetingtitle', 'hscalltitle', 'meetingname', 'calltitle', 'meetingtitle', 'subject', 'title', 'callname', 'betreff', 'titel', 'meetingtitel', 'objet', 'titre', 'asunto', 'titulo', 'oggetto', 'onderwerp', 'assunto'], true),
  text('host', 'Host', ['hostemail', 'host', 'owneremail', 'hubspotownerid', 'activityassignedto', 'assignedto', 'assigned', 'ownername', 'ownerfullname', 'owner', 'salesrep', 'rep', 'meetingorganizer', 'organizer', 'ownerid', 'zugewiesenan', 'aktivitatzugewiesenan', 'zustandig', 'besprechungsplanung', 'organisator', 'attribuea', 'asignadoa', 'assegnatoa', 'toegewezenaan', 'atribuidoa'], true),
  text('account', 'Account', ['account', 'accountname', 'associatedcompany', 'company', 'companyname', 'companyaccount', 'customer', 'customername', 'client', 'relatedto', 'kunde', 'kundenname', 'unternehmen', 'firma', 'entreprise', 'societe', 'empresa', 'cliente', 'azienda', 'bedrijf']),
  { name: 'startsAt', label: 'Starts at', isRequired: true, is: 'time', headers: ['startsat', 'hsmeetingstarttime', 'startdatetime', 'meetingstarttime', 'starttime', 'start', 'hstimestamp', 'callstart', 'beginn', 'beginntum', 'startzeit', 'startzeitpunkt', 'heuredebut', 'debut', 'heurededebut', 'horadeinicio', 'inicio', 'orainizio', 'inizio', 'starttijd', 'activitydate', 'dateandtime', 'datetime'] },
  { name: 'endsAt', label: 'Ends at', isRequired: false, is: 'time', headers: ['endsat', 'hsmeetingendtime', 'enddatetime', 'meetingendtime', 'endtime', 'end', 'callend', 'ende', 'endetum', 'endzeit', 'endzeitpunkt', 'fin', 'heuredefin', 'horadefinalizacion', 'horadefin', 'fine', 'orafine', 'eindtijd'] },
  { name: 'startsOn', label: 'Day', isRequired: false, is: 'day', headers: ['date', 'day', 'startdate', 'activitydate', 'datum', 'tag', 'beginntam', 'startdatum', 'fecha', 'data', 'jour'] },
  { name: 'endsOn', label: 'Last day', isRequired: false, is: 'day', headers: ['enddate', 'endetam', 'enddatum'] },
  text('durationMinutes', 'Minutes', ['durationinminutes', 'durationminutes', 'duration', 'minutes', 'meetingduration', 'callduration', 'dauer', 'duree', 'duracion', 'durata', 'duur']),
  text('durationMs', 'Milliseconds', ['hscallduration']),
  text('timeZone', 'Time zone', ['timezone', 'tz', 'zeitzone', 'fuseauhoraire', 'zonahoraria']),
  text('callType', 'Call type', ['calltype', 'callandmeetingtype', 'hsactivitytype', 'meetingtype', 'eventtype', 'type', 'anruftyp', 'terminart', 'art']),
  text('funnelStage', 'Funnel stage', ['funnelstage', 'dealstage', 'opportunitystage', 'lifecyclestage', 'stage', 'phase', 'trichterphase', 'etape', 'etapa']),
  text('audience', 'Audience', ['audience', 'publikum']),
  text('seats', 'Seats', ['seats', 'places', 'platze', 'plazas']),
  text('status', 'Status', ['hsmeetingoutcome', 'meetingoutcome', 'outcome', 'status', 'callstatus', 'hscallstatus', 'ergebnis', 'resultat', 'resultado', 'esito']),
  text('isAllDay', 'All day', ['isalldayevent', 'alldayevent', 'allday', 'ganztagig', 'ganztagigesereignis']),
  text('isHostOptedOut', 'Without participants', ['withoutparticipants', 'noparticipants', 'hostoptedout']),
  text('notes', 'Notes', ['notes', 'notizen', 'notas']),
]
