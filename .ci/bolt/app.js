// An app on Slack's own Bolt for JavaScript, for FocusBot.Tests/Playground/Bolt: it uses what apps use.

import bolt from '@slack/bolt';

const { SLACK_API_URL, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, PORT } = process.env;

const app = new bolt.App({
  token: SLACK_BOT_TOKEN,
  ...(SLACK_APP_TOKEN ? { socketMode: true, appToken: SLACK_APP_TOKEN } : { signingSecret: SLACK_SIGNING_SECRET }),
  clientOptions: { slackApiUrl: SLACK_API_URL },
});

const plain = text => ({ type: 'plain_text', text });

const form = (title, more = []) => ({
  type: 'modal',
  callback_id: 'form',
  title: plain(title),
  submit: plain('Send'),
  blocks: [
    { type: 'input', block_id: 'name', label: plain('Name'), element: { type: 'plain_text_input', action_id: 'value' } },
    ...more,
  ],
});

const next = { type: 'actions', elements: [{ type: 'button', action_id: 'next', text: plain('Next') }] };

const menu = {
  type: 'section',
  text: plain('Which one?'),
  accessory: { type: 'static_select', action_id: 'pick', options: ['a', 'b'].map(value => ({ text: plain(value.toUpperCase()), value })) },
};

app.message('hello', async ({ message, say }) => { await say(`Hey <@${message.user}>`); });

app.message('menu', async ({ say }) => { await say({ text: 'Which one?', blocks: [menu] }); });

app.event('app_mention', async ({ event, client, say }) => {
  await client.reactions.add({ channel: event.channel, timestamp: event.ts, name: 'eyes' });
  await say({ text: 'You called?', thread_ts: event.ts });
});

app.event('reaction_added', async ({ event, say }) => { if (event.reaction === 'tada') await say({ channel: event.item.channel, text: `:${event.reaction}: too` }); });

app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'section', text: plain('At home') }] } });
});

app.command('/text', async ({ ack }) => { await ack('Only you'); });

app.command('/json', async ({ ack, command }) => { await ack({ response_type: 'in_channel', text: `For everybody: ${command.text}` }); });

app.command('/late', async ({ ack, respond }) => { await ack(); await respond('Later'); });

// Nobody acknowledges it: the person is told that it took too long.
app.command('/never', async () => {});

app.command('/form', async ({ ack, body, client }) => {
  await ack();
  const { view } = await client.views.open({ trigger_id: body.trigger_id, view: form('One') });
  await client.views.update({ view_id: view.id, hash: view.hash, view: form('Two', [next]) });
});

app.action('next', async ({ ack, body, client }) => {
  await ack();
  await client.views.push({ trigger_id: body.trigger_id, view: form('Three') });
});

app.action('pick', async ({ ack, action, respond }) => {
  await ack();
  await respond({ replace_original: true, text: `Picked ${action.selected_option.value}` });
});

app.shortcut('about', async ({ ack, shortcut, client }) => {
  await ack();
  await client.views.open({ trigger_id: shortcut.trigger_id, view: form(shortcut.message ? 'About a message' : 'About anything') });
});

app.view('form', async ({ ack, body, view, client }) => {
  const { value } = view.state.values.name.value;
  if (value === 'bad') return ack({ response_action: 'errors', errors: { name: 'Not that one' } });
  await ack();
  await client.chat.postMessage({ channel: body.user.id, text: `Got ${value}` });
});

await app.start(Number(PORT ?? 0));
console.log('ready');
