using System.Buffers;

namespace FocusBot.Reviews.Praise;

/// <summary>The words by which praise is known. Hyphens are left out, and a word of several parts stands as it is read: <c>write up</c>.</summary>
internal static class PraiseWords
{
    /// <summary>Without one of these no message is looked at any closer.</summary>
    public static readonly SearchValues<string> Any = SearchValues.Create(
        [
            "congrat", "kudos", "props", "bravo", "chapeau", "well done", "hats off", "shout", "way to go", "thank", "thx", "great", "good", "nice", "amazing", "awesome",
            "excellent", "fantastic", "brilliant", "superb", "outstanding", "incredible", "wonderful", "stellar", "terrific", "impress", "phenomenal", "tremendous", "fabulous",
            "lovely", "beautiful", "proud", "blown away", "love", "applau", "round of applause",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Praise by itself, whatever follows.</summary>
    public static readonly WordList Congratulation = new(
        """
        congrats, congratulations, congratz, kudos, props, bravo, chapeau, well done, hats off, hat tip, shout out, shoutout, way to go, three cheers, applause, round of applause,
        huge thanks, big thanks, massive thanks, special thanks, heartfelt thanks, thanks so much, thank you so much, thank you all so much, thank you both so much, thanks a million,
        huge thank you, big thank you, massive thank you, special thank you, proud of, impressed by, impressed with, blown away by
        """);

    public static readonly WordList Thanks = new("thanks, thank you, thx, thank");

    public static readonly WordList Adjective = new(
        """
        great, good, nice, amazing, awesome, excellent, fantastic, brilliant, superb, outstanding, incredible, wonderful, stellar, terrific, impressive, phenomenal, tremendous,
        fabulous, lovely, beautiful, remarkable, exceptional
        """);

    public static readonly WordList Warmth = new("clear, crisp, thorough, concise, getting, bringing, cutting, raising, improving, lifting, halving, doubling, growing, turning");

    /// <summary>What an adjective makes praise of: <em>great work</em>.</summary>
    public static readonly WordList Work = new("work, job, effort, efforts, stuff, teamwork, achievement, accomplishment, execution, one");

    /// <summary>With these before it, an adjective at the head of a sentence is a cheer: <em>what a great launch</em>.</summary>
    public static readonly WordList Lead = new(
        "wow, what, what a, what an, that was a, that was an, that was, this was a, this was an, this is a, this is an, that is a, that's a, that's an, it was a, such a, such an, a, an, really, truly, very, simply, absolutely, team, all, hey");

    public static readonly WordList Love = new("love the, loved the, love this, loved this, love that, loved that, love your, loved your");

    public static readonly WordList LaunchDone = new(
        """
        launching, launched, shipping, shipped, releasing, released, rolling out, rolled out, going live, went live, gone live, is live, are live, is now live, deploying, deployed,
        migrating, migrated, landing, landed, out the door, over the line, across the line, over the finish line, across the finish line, ahead of schedule, before the deadline,
        getting it out, got it out
        """);

    public static readonly WordList Launch = new(
        "launch, launches, release, releases, rollout, rollouts, roll out, go live, deployment, migration, cutover, cut over, beta, milestone, ship date, relaunch, ga");

    public static readonly WordList Results = new(
        """
        results, result, outcome, outcomes, impact, churn, retention, revenue, nps, csat, conversion, conversions, adoption, signups, sign ups, renewals, renewal, sales, activation,
        satisfaction, engagement, savings, growth, numbers, bookings, complaints, refunds, no shows, wait times, waiting times, waiting time, support tickets, support calls, happy customers,
        happier customers, customers love, customers are happier, customers happier, customers saved, happier nurses, usage numbers, market share, hours saved, time saved, lives saved
        """);

    public static readonly WordList Update = new(
        """
        update, updates, status, report, reports, status report, write up, writeup, deck, slides, presentation, presentations, presenting, presented, demo, demos, demoing, summary, recap, newsletter,
        readout, read out, memo, visibility, walkthrough, walk through, one pager, town hall, keeping us posted, keeping us updated, keeping us informed, keeping us in the loop,
        keeping everyone posted, keeping everyone updated, keeping everyone informed, keeping everyone in the loop, keeping leadership in the loop, keeping leadership informed
        """);

    /// <summary>What is praised is this, and not what's beside it: <em>thanks for the feedback on the launch</em>.</summary>
    public static readonly WordList Other = new(
        """
        feedback, question, questions, comment, comments, plan, plans, planning, date, dates, checklist, call, calls, meeting, ticket, ticket number, issue, issues, review, reviewing, reviews, asking, ask,
        raising, flagging, pointing, noticing, reminding, reminder, draft, drafts, proposal, idea, ideas, doc, docs, document, link, links, invite, heads, context, offer, offering, answer, answers,
        reply, test, tests, testing, page, pages, branch, notes, note, email, emails, blocker, blockers, estimate, estimates, forecast, target, targets, goal, goals, letting, volunteering, taking, looking, checking, coming,
        joining, waiting, patience, time, help, party, cake, name, button, script, pipeline, template, question mark, model, analysis, definition, metric, metrics, formula, chart, risk, risks, criteria,
        candidate, owner, review comments, correction, catch, spot, point, points, thought, thoughts, quality, sharing, clarifying, clarification, explaining, explanation
        """);

    /// <summary>Named for what they work on, which is not what is praised.</summary>
    public static readonly WordList People = new("team, squad, crew, group, folks, people, managers, manager, engineers, lead, leads");

    public static readonly WordList About = new("on, for, with, at, of, by, in, about, getting, to see");

    /// <summary>With one of these a sentence is no praise, or it cannot be told whether it is.</summary>
    public static readonly WordList Doubt = new(
        """
        not, no, never, none, nothing, nobody, hardly, barely, cannot, cant, dont, didnt, isnt, wasnt, if, unless, until, once, would, should, could, please, hope, hoping, hopefully, wish, might, maybe,
        perhaps, need, needs, want, wants, let's, lets, advance, gonna, going to, supposed, pretend, imagine, expect, expecting, will, shall, tomorrow, upcoming, ready to, still, requires, takes, means, depends,
        instead, only, finally, somehow, apparently, supposedly, obviously, sure, yeah, yea, lol, lmao, sarcasm, sarcastic, / s, slow clap, broke, broken, breaking, breaks, crash, crashed, crashing, crashes, fail,
        failed, failing, fails, failure, late, later, delay, delayed, delays, missed, missing, miss, mess, disaster, worse, worst, lost, losing, outage, outages, rollback, rolled back, reverted, postponed, slipped,
        slipping, slips, but, however, although, though, except, shame, said, says, say, told, tell, tells, asked, asks, wrote, thinks, again, yet another, another one, how, whether, than, instead of, blame,
        upside_down_face, rolling_eyes, face_with_rolling_eyes, roll_eyes, unamused, smirk, slow_clap, clown_face, expressionless, 🙃, 🙄, 😒, 🤡
        """);

    /// <summary>A turn of phrase that sounds like praise.</summary>
    public static readonly WordList NoPraise = new(
        """
        good job we, good job that, good job you, good job it, good job i, good job nobody, good job they, does a great job, does a good job, do a great job, do a good job, great job of, good job of, good work life,
        nice to, good to, great to, good for, great for, good one for, thanks for nothing, thank god, thank goodness, good morning, nice try
        """);
}
